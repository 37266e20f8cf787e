import { OrderFacts, type OrderFactsProps } from "./order-facts";

/** The part of a customer's page with what was bought. */
export function YourOrder(facts: OrderFactsProps) {
  return (
    <section aria-labelledby="order" className="mt-10">
      <h2 id="order" className="mb-4 text-lg">
        Your order
      </h2>
      <OrderFacts {...facts} />
    </section>
  );
}
