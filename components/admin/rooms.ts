/** What the console shows; each has a place in its rail. */
export const ROOMS = [
  { href: "/admin/orders", label: "Orders" },
  { href: "/admin/tickets", label: "Tickets" },
  { href: "/admin/knowledge", label: "Knowledge" },
] as const;
