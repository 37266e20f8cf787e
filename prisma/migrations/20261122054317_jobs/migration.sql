-- CreateEnum
CREATE TYPE "JobStatus" AS ENUM ('queued', 'running', 'succeeded', 'failed', 'canceled', 'paused');

-- CreateEnum
CREATE TYPE "JobStepStatus" AS ENUM ('waiting', 'running', 'succeeded', 'failed', 'skipped', 'paused');

-- CreateTable
CREATE TABLE "api_accounts" (
    "name" TEXT NOT NULL,
    "monthly_budget_cents" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "api_accounts_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "api_keys" (
    "id" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_by" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "expires_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "budgets" (
    "account" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "limit_cents" INTEGER NOT NULL,
    "reserved_cents" INTEGER NOT NULL DEFAULT 0,
    "spent_cents" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "budgets_pkey" PRIMARY KEY ("account","month")
);

-- CreateTable
CREATE TABLE "jobs" (
    "id" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "workflow" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "request_hash" TEXT NOT NULL,
    "idempotency_key" TEXT,
    "priority" INTEGER NOT NULL DEFAULT 1,
    "status" "JobStatus" NOT NULL DEFAULT 'queued',
    "callback_url" TEXT,
    "budget_cents" INTEGER,
    "estimated_cents" INTEGER NOT NULL,
    "cost_cents" INTEGER NOT NULL DEFAULT 0,
    "held_cents" INTEGER NOT NULL DEFAULT 0,
    "budget_month" DATE NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "worker" TEXT,
    "lease_until" TIMESTAMPTZ(3),
    "run_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "cancel_asked_at" TIMESTAMPTZ(3),
    "paused_for" TEXT,
    "result" JSONB,
    "error" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "jobs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_steps" (
    "job_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "connector" TEXT,
    "action" TEXT,
    "status" "JobStepStatus" NOT NULL DEFAULT 'waiting',
    "input" JSONB,
    "output" JSONB,
    "cost_cents" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" JSONB,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "job_steps_pkey" PRIMARY KEY ("job_id","position")
);

-- CreateTable
CREATE TABLE "job_logs" (
    "id" BIGSERIAL NOT NULL,
    "job_id" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "job_logs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_approvals" (
    "id" UUID NOT NULL,
    "job_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "token_hash" TEXT NOT NULL,
    "calls" JSONB NOT NULL,
    "calls_hash" TEXT NOT NULL,
    "cost_cents" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "is_allowed" BOOLEAN,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "job_approvals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_callbacks" (
    "id" TEXT NOT NULL,
    "job_id" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "status" "MessageStatus" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "lease_until" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "delivered_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "job_callbacks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_events" (
    "id" BIGSERIAL NOT NULL,
    "account" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "api_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_profiles" (
    "account" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "name" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en-GB',
    "currency" TEXT NOT NULL DEFAULT 'gbp',
    "meta" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "user_profiles_pkey" PRIMARY KEY ("account","user_id")
);

-- CreateIndex
CREATE INDEX "api_events_account_id_idx" ON "api_events"("account", "id");

-- CreateIndex
CREATE INDEX "user_profiles_user_id_idx" ON "user_profiles"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_keys_secret_hash_key" ON "api_keys"("secret_hash");

-- CreateIndex
CREATE INDEX "api_keys_account_idx" ON "api_keys"("account");

-- CreateIndex
CREATE INDEX "api_keys_created_at_id_idx" ON "api_keys"("created_at", "id");

-- CreateIndex
CREATE INDEX "jobs_account_created_at_id_idx" ON "jobs"("account", "created_at", "id");

-- CreateIndex
CREATE INDEX "jobs_created_at_id_idx" ON "jobs"("created_at", "id");

-- CreateIndex
CREATE INDEX "jobs_status_run_at_idx" ON "jobs"("status", "run_at");

-- CreateIndex
CREATE UNIQUE INDEX "jobs_account_idempotency_key_key" ON "jobs"("account", "idempotency_key");

-- CreateIndex
CREATE INDEX "job_logs_job_id_id_idx" ON "job_logs"("job_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "job_approvals_token_hash_key" ON "job_approvals"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "job_approvals_job_id_position_key" ON "job_approvals"("job_id", "position");

-- CreateIndex
CREATE INDEX "job_callbacks_status_due_at_idx" ON "job_callbacks"("status", "due_at");

-- CreateIndex
CREATE INDEX "job_callbacks_job_id_idx" ON "job_callbacks"("job_id");

-- AddForeignKey
ALTER TABLE "user_profiles" ADD CONSTRAINT "user_profiles_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_steps" ADD CONSTRAINT "job_steps_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "jobs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_logs" ADD CONSTRAINT "job_logs_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "jobs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_approvals" ADD CONSTRAINT "job_approvals_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "jobs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_callbacks" ADD CONSTRAINT "job_callbacks_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "jobs"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What no code may do, the table does not take either: a budget is never overshot, and no hold is negative.
ALTER TABLE "budgets" ADD CONSTRAINT "budgets_hold"
  CHECK ("reserved_cents" >= 0 AND "spent_cents" >= 0 AND "reserved_cents"::bigint + "spent_cents" <= "limit_cents");
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_costs"
  CHECK ("held_cents" >= 0 AND "cost_cents" >= 0 AND "estimated_cents" >= 0 AND "budget_cents" >= 0);
-- Whose lease has lapsed is looked for every two seconds: only among the few that run.
CREATE INDEX "jobs_lease" ON "jobs" ("lease_until") WHERE "status" = 'running';
-- How many calls of a connector are under way, over all processes.
CREATE INDEX "job_steps_running" ON "job_steps" ("connector") WHERE "status" = 'running' AND "connector" IS NOT NULL;
-- Claims and sweeps touch jobs all the time; room on their page keeps their new versions there.
ALTER TABLE "jobs" SET (fillfactor = 70);
