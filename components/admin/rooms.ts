/** What the console shows; each has a place in its rail. */
export const ROOMS = [
  { href: "/admin/orders", label: "Orders" },
  { href: "/admin/tickets", label: "Tickets" },
  { href: "/admin/knowledge", label: "Knowledge" },
  { href: "/admin/leads", label: "Leads" },
  { href: "/admin/jobs", label: "Jobs" },
  { href: "/admin/keys", label: "Keys" },
  { href: "/dashboard", label: "Dashboard" },
] as const;
