-- AlterTable
ALTER TABLE "orders" ADD COLUMN     "intake_link_version" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "intake_link_renewed_at" TIMESTAMPTZ(3),
ADD COLUMN     "paused_at" TIMESTAMPTZ(3),
ADD COLUMN     "paused_left_seconds" INTEGER,
ADD COLUMN     "revisions_used" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "started_at" TIMESTAMPTZ(3),
ADD COLUMN     "support_until" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "mail_preferences" (
    "email" TEXT NOT NULL,
    "marketing_declined_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "mail_preferences_pkey" PRIMARY KEY ("email")
);

-- CreateTable
CREATE TABLE "cron_runs" (
    "id" BIGSERIAL NOT NULL,
    "task" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "finished_at" TIMESTAMPTZ(3),
    "counts" JSONB NOT NULL DEFAULT '{}',
    "error" TEXT,

    CONSTRAINT "cron_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "intakes" (
    "order_id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "submitted_at" TIMESTAMPTZ(3),
    "refused_for" TEXT,
    "overruled_by" TEXT,

    CONSTRAINT "intakes_pkey" PRIMARY KEY ("order_id")
);

-- CreateTable
CREATE TABLE "intake_answers" (
    "order_id" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "device" TEXT NOT NULL DEFAULT '',
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "intake_answers_pkey" PRIMARY KEY ("order_id","field")
);

-- CreateTable
CREATE TABLE "intake_conflicts" (
    "id" BIGSERIAL NOT NULL,
    "order_id" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "intake_conflicts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "old_intake_links" (
    "token_hash" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "old_intake_links_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "info_requests" (
    "id" UUID NOT NULL,
    "order_id" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "info_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handovers" (
    "id" UUID NOT NULL,
    "order_id" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "how_to_use" TEXT NOT NULL,
    "how_to_revoke" TEXT NOT NULL,
    "files" JSONB NOT NULL DEFAULT '[]',
    "handed_over_by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "handovers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision_requests" (
    "id" UUID NOT NULL,
    "order_id" TEXT NOT NULL,
    "wish" TEXT NOT NULL,
    "requested_by" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "decided_at" TIMESTAMPTZ(3),
    "is_accepted" BOOLEAN,
    "reply" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "revision_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en-GB',
    "currency" TEXT NOT NULL DEFAULT 'gbp',
    "meta" JSONB NOT NULL DEFAULT '{}',
    "email_verified_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "token_hash" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "sign_in_tokens" (
    "token_hash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_tokens_pkey" PRIMARY KEY ("token_hash")
);

-- CreateIndex
CREATE INDEX "cron_runs_task_started_at_idx" ON "cron_runs"("task", "started_at");

-- CreateIndex
CREATE INDEX "intake_conflicts_order_id_field_idx" ON "intake_conflicts"("order_id", "field");

-- CreateIndex
CREATE INDEX "old_intake_links_order_id_idx" ON "old_intake_links"("order_id");

-- CreateIndex
CREATE INDEX "info_requests_order_id_idx" ON "info_requests"("order_id");

-- CreateIndex
CREATE INDEX "handovers_order_id_idx" ON "handovers"("order_id");

-- CreateIndex
CREATE INDEX "revision_requests_order_id_idx" ON "revision_requests"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "sign_in_tokens_email_idx" ON "sign_in_tokens"("email");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- DropIndex: the next ones are the same and more
DROP INDEX "orders_status_created_at_idx";

-- CreateIndex
CREATE INDEX "orders_stripe_customer_id_idx" ON "orders"("stripe_customer_id");

-- CreateIndex
CREATE INDEX "orders_created_at_id_idx" ON "orders"("created_at", "id");

-- CreateIndex
CREATE INDEX "orders_status_created_at_id_idx" ON "orders"("status", "created_at", "id");

-- CreateIndex
CREATE INDEX "orders_status_idx" ON "orders"("status");

-- CreateIndex
CREATE INDEX "orders_plan_created_at_id_idx" ON "orders"("plan", "created_at", "id");

-- The admin list's own (lib/orders/list-orders.ts). Prisma's schema knows neither partial nor expression indexes.
-- Orders whose delivery clock runs, by due date.
CREATE INDEX "orders_running_due_at_id_idx" ON "orders"("due_at", "id")
  WHERE "status" IN ('INTAKE_COMPLETE', 'IN_PROGRESS') AND "due_at" IS NOT NULL;

CREATE INDEX "orders_kind_created_at_id_idx" ON "orders"(("sold_as" ->> 'kind'), "created_at", "id");

-- Search by the beginning of an address or a reference, whatever the database's collation, and by words of the name.
CREATE INDEX "orders_lower_email_idx" ON "orders"(lower("email") text_pattern_ops);

CREATE INDEX "orders_upper_reference_idx" ON "orders"(upper("reference") text_pattern_ops);

-- An immutable function, so that the index and the query cannot drift apart. Not plain SQL, which would be taken apart
-- and lose the cost: reading a text into words takes long enough to prefer the index. Not parallel: with that cost the
-- planner would start workers for a page of fifty rows, which takes longer than reading them.
CREATE FUNCTION order_words(reference text, email text, name text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE COST 5000 AS $$
BEGIN
  RETURN to_tsvector('simple'::regconfig, translate(reference || ' ' || email || ' ' || name, '@.-_+/:&,;''"()', '               '));
END
$$;

CREATE INDEX "orders_words_idx" ON "orders" USING gin (order_words("reference", "email", "name"));
