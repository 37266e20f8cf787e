/**
 * Orders for the benchmark of the console's list, $1 of them, made inside the database: two years of them, most of
 * them done, a few hundred being built, names of few common words, and one needle. With a payment for each.
 */
export const SEED_ORDERS = `
WITH made AS (
  INSERT INTO orders (id, reference, email, name, plan, status, amount_cents, currency, sold_as, livemode,
                      stripe_session_id, stripe_payment_intent_id, stripe_customer_id, intake_token_hash, paid_at,
                      due_at, created_at)
  SELECT 'ord_' || n, 'LV-' || lpad(upper(to_hex(n)), 8, '0'),
         'buyer' || n || '@' || (ARRAY['example.com', 'shop.example', 'studio.example'])[1 + n % 3],
         CASE WHEN n = 4242 THEN 'Needle in the Haystack'
              ELSE (ARRAY['Ada', 'Grace', 'Alan', 'Edsger', 'Barbara', 'Donald', 'Zoë'])[1 + n % 7] || ' ' ||
                   (ARRAY['Smith', 'Baker', 'Okafor', 'Novak', 'Tanaka'])[1 + n % 5] || ' ' ||
                   (ARRAY['Shop', 'Studio', 'Coaching', 'Bikes'])[1 + n % 4] END,
         (ARRAY['starter', 'starter', 'professional', 'enterprise', 'growth', 'business'])[1 + n % 6],
         CASE WHEN n % 1000 = 0 THEN 'NEEDS_REVIEW' WHEN n % 1000 < 8 THEN 'IN_PROGRESS'
              WHEN n % 1000 < 12 THEN 'INTAKE_COMPLETE' WHEN n % 1000 < 16 THEN 'NEW'
              WHEN n % 1000 < 40 THEN 'INTAKE_PENDING' WHEN n % 1000 < 60 THEN 'REFUNDED'
              WHEN n % 1000 < 90 THEN 'CANCELED' WHEN n % 1000 < 93 THEN 'REVISION' ELSE 'DONE' END::"OrderStatus",
         9900, 'gbp',
         jsonb_build_object('kind', CASE WHEN n % 6 > 3 THEN 'plan' ELSE 'package' END, 'name', 'Starter',
                            'deliveryHours', (ARRAY[48, 48, 96, 168])[1 + n % 4]),
         false, 'cs_test_' || n, 'pi_' || n, 'cus_' || n % 50000, 'hash_' || n, app_now() - n * interval '10 minutes',
         app_now() + (n % 400 - 100) * interval '1 hour', app_now() - n * interval '10 minutes'
  FROM generate_series(1, $1::int) AS n
  RETURNING id, stripe_payment_intent_id, email, amount_cents, currency, paid_at
)
INSERT INTO payments (id, stripe_id, payment_intent_id, order_id, email, amount_cents, currency, paid_at)
SELECT 'pay_' || id, replace(stripe_payment_intent_id, 'pi_', 'in_'), stripe_payment_intent_id, id, email, amount_cents,
       currency, paid_at
FROM made`;
