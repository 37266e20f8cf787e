-- CreateTable
CREATE TABLE "erased_mailboxes" (
    "hash" TEXT NOT NULL,
    "erased_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "erased_mailboxes_pkey" PRIMARY KEY ("hash")
);

-- The few events that know an address are found by it when it is to be forgotten.
CREATE INDEX "metric_events_email_hash_idx" ON "metric_events"("email_hash") WHERE "email_hash" IS NOT NULL;
