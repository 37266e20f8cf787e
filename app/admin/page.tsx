import { redirect } from "next/navigation";
import { requireAdmin } from "@/lib/auth";

export default async function AdminPage() {
  await requireAdmin("/admin/orders");
  redirect("/admin/orders");
}
