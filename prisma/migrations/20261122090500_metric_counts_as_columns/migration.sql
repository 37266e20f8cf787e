-- One row an hour and value, with a column for each type of event, in place of a row for each: a read looks at a third of
-- the rows. The visitors, until now a dimension of their own, are a column of the dimension `all`.
-- Until the servers of this release run, those of the one before cannot count: nothing is lost that is sent again.
ALTER TABLE "metric_hours" RENAME TO "metric_hours_by_type";
ALTER TABLE "metric_hours_by_type" RENAME CONSTRAINT "metric_hours_pkey" TO "metric_hours_by_type_pkey";
ALTER TABLE "metric_days" RENAME TO "metric_days_by_type";
ALTER TABLE "metric_days_by_type" RENAME CONSTRAINT "metric_days_pkey" TO "metric_days_by_type_pkey";

-- CreateTable
CREATE TABLE "metric_hours" (
    "at" TIMESTAMPTZ(0) NOT NULL,
    "dimension" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "page_view" BIGINT NOT NULL DEFAULT 0,
    "cta_click" BIGINT NOT NULL DEFAULT 0,
    "newsletter" BIGINT NOT NULL DEFAULT 0,
    "conversion" BIGINT NOT NULL DEFAULT 0,
    "checkout" BIGINT NOT NULL DEFAULT 0,
    "visitors" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "metric_hours_pkey" PRIMARY KEY ("dimension","at","value")
);

-- CreateTable
CREATE TABLE "metric_days" (
    "days" INTEGER NOT NULL DEFAULT 1,
    "day" DATE NOT NULL,
    "dimension" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "page_view" BIGINT NOT NULL DEFAULT 0,
    "cta_click" BIGINT NOT NULL DEFAULT 0,
    "newsletter" BIGINT NOT NULL DEFAULT 0,
    "conversion" BIGINT NOT NULL DEFAULT 0,
    "checkout" BIGINT NOT NULL DEFAULT 0,
    "visitors" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "metric_days_pkey" PRIMARY KEY ("dimension","days","day","value")
);

INSERT INTO "metric_hours" ("at", "dimension", "value", "page_view", "cta_click", "newsletter", "conversion", "checkout", "visitors")
SELECT "at", CASE "dimension" WHEN 'visitor' THEN 'all' ELSE "dimension" END, "value",
       coalesce(sum("count") FILTER (WHERE "type" = 'page_view'), 0), coalesce(sum("count") FILTER (WHERE "type" = 'cta_click'), 0),
       coalesce(sum("count") FILTER (WHERE "type" = 'newsletter'), 0), coalesce(sum("count") FILTER (WHERE "type" = 'conversion'), 0),
       coalesce(sum("count") FILTER (WHERE "type" = 'checkout'), 0), coalesce(sum("count") FILTER (WHERE "dimension" = 'visitor'), 0)
FROM "metric_hours_by_type" GROUP BY 1, 2, 3 ORDER BY 2, 1, 3;

INSERT INTO "metric_days" ("days", "day", "dimension", "value", "page_view", "cta_click", "newsletter", "conversion", "checkout", "visitors")
SELECT "days", "day", CASE "dimension" WHEN 'visitor' THEN 'all' ELSE "dimension" END, "value",
       coalesce(sum("count") FILTER (WHERE "type" = 'page_view'), 0), coalesce(sum("count") FILTER (WHERE "type" = 'cta_click'), 0),
       coalesce(sum("count") FILTER (WHERE "type" = 'newsletter'), 0), coalesce(sum("count") FILTER (WHERE "type" = 'conversion'), 0),
       coalesce(sum("count") FILTER (WHERE "type" = 'checkout'), 0), coalesce(sum("count") FILTER (WHERE "dimension" = 'visitor'), 0)
FROM "metric_days_by_type" GROUP BY 1, 2, 3, 4 ORDER BY 3, 1, 2, 4;

DROP TABLE "metric_hours_by_type";
DROP TABLE "metric_days_by_type";
