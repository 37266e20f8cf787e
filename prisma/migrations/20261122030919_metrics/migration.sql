-- CreateTable
CREATE TABLE "leads" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT,
    "source" TEXT,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "confirmed_at" TIMESTAMPTZ(3),
    "unsubscribed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "leads_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lead_activities" (
    "id" BIGSERIAL NOT NULL,
    "lead_id" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "lead_activities_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "metric_events" (
    "id" BIGSERIAL NOT NULL,
    "type" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "path" TEXT,
    "referrer_host" TEXT,
    "email_hash" TEXT,
    "visitor_hash" TEXT,
    "source" TEXT,
    "medium" TEXT,
    "campaign" TEXT,
    "country" TEXT,
    "device" TEXT,
    "label" TEXT,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "bot_signals" TEXT[] NOT NULL DEFAULT '{}',

    CONSTRAINT "metric_events_pkey" PRIMARY KEY ("id","occurred_at")
) PARTITION BY RANGE ("occurred_at");

-- A month's partition, made when it is not there yet; named metric_events_2026_11. Safe to call twice and by two at once.
CREATE FUNCTION metric_events_partition(month date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  first date := date_trunc('month', month)::date;
  name text := 'metric_events_' || to_char(first, 'YYYY_MM');
BEGIN
  -- Asked for with every event of another room's transaction: what is there already must hold up nobody.
  IF to_regclass(name) IS NOT NULL THEN
    RETURN;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('metric_events_partition'));
  -- Whoever held the lock may have made it, which only this statement is sure to notice.
  EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF metric_events FOR VALUES FROM (%L) TO (%L)', name,
                 first::timestamp AT TIME ZONE 'UTC', (first + interval '1 month')::timestamp AT TIME ZONE 'UTC');
END $$;

-- CreateTable
CREATE TABLE "metric_hours" (
    "at" TIMESTAMPTZ(0) NOT NULL,
    "dimension" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "count" BIGINT NOT NULL,

    CONSTRAINT "metric_hours_pkey" PRIMARY KEY ("dimension","at","type","value")
);

-- CreateTable
CREATE TABLE "metric_days" (
    "days" INTEGER NOT NULL DEFAULT 1,
    "day" DATE NOT NULL,
    "dimension" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "count" BIGINT NOT NULL,

    CONSTRAINT "metric_days_pkey" PRIMARY KEY ("dimension","days","day","type","value")
);

-- CreateTable
CREATE TABLE "metric_closed_days" (
    "day" DATE NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "metric_closed_days_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "metric_visitors" (
    "day" DATE NOT NULL,
    "visitor_hash" TEXT NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "metric_visitors_pkey" PRIMARY KEY ("day","visitor_hash")
);

-- CreateTable
CREATE TABLE "metric_salts" (
    "day" DATE NOT NULL,
    "salt" BYTEA NOT NULL,

    CONSTRAINT "metric_salts_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "order_attributions" (
    "order_id" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "landing_path" TEXT,
    "landed_at" TIMESTAMPTZ(3),
    "first_source" TEXT,
    "first_medium" TEXT,
    "first_campaign" TEXT,
    "last_source" TEXT,
    "last_medium" TEXT,
    "last_campaign" TEXT,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "order_attributions_pkey" PRIMARY KEY ("order_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "leads_email_key" ON "leads"("email");

-- CreateIndex
CREATE INDEX "leads_created_at_id_idx" ON "leads"("created_at", "id");

-- CreateIndex
CREATE INDEX "lead_activities_lead_id_id_idx" ON "lead_activities"("lead_id", "id");

-- Calls that overlap write an order to its lead once.
CREATE UNIQUE INDEX "lead_activities_bought_key" ON "lead_activities"("detail") WHERE "step" = 'bought';

-- A mailbox's confirmations of the last hour are looked for among all of that hour.
CREATE INDEX "emails_newsletter_confirm_idx" ON "emails"("created_at") WHERE "kind" = 'newsletter-confirm';

-- CreateIndex
CREATE INDEX "metric_events_occurred_at_idx" ON "metric_events"("occurred_at");

-- CreateIndex
CREATE INDEX "metric_events_visitor_hash_occurred_at_idx" ON "metric_events"("visitor_hash", "occurred_at");

-- AddForeignKey
ALTER TABLE "lead_activities" ADD CONSTRAINT "lead_activities_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "leads"("id") ON DELETE CASCADE ON UPDATE CASCADE;


