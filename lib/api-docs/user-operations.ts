import { z } from "zod";
import type { Operation, Parameter } from "@/lib/api-docs/operation";
import { changeProfileInput, keepProfileInput, profileSchema } from "@/lib/users/schema";

const access = { key: "users" } as const;
const ID: Parameter = { name: "id", in: "path", schema: z.string(), text: "The user's id" };
const NO_USER = [404, "The account knows nobody under this"] as const;
const user = { status: 200, text: "The user", schema: profileSchema } as const;
const EMAIL = "ada@example.com";

/** Whom an account knows. */
export function userOperations(): Operation[] {
  const group = "Users" as const;
  return [
    {
      ...{ id: "keep-user", group, access, method: "POST", path: "/api/v1/users", title: "Keep a user" },
      text: "Keeps somebody under their e-mail address, once: letters' case and spaces around it make no difference, and many at the same time make one. Of somebody known, what is named is changed. A user is known to your account alone and gains no right to sign in anywhere.",
      body: keepProfileInput,
      answers: [
        { status: 201, text: "New", schema: profileSchema },
        { status: 200, text: "Known before", schema: profileSchema },
      ],
      example: {
        path: "/api/v1/users",
        status: 201,
        body: { email: EMAIL, name: "Ada Lovelace", meta: { plan: "growth" } },
      },
    },
    {
      ...{ id: "find-user", group, access, method: "GET", path: "/api/v1/users", title: "Find a user" },
      text: "Looks somebody up by e-mail address.",
      parameters: [
        { name: "email", in: "query", schema: z.email(), text: "The address, in any letters' case", isRequired: true },
      ],
      answers: [user],
      refusals: [NO_USER],
      example: { path: `/api/v1/users?email=${encodeURIComponent(EMAIL)}`, status: 200 },
    },
    {
      ...{ id: "get-user", group, access, method: "GET", path: "/api/v1/users/{id}", title: "Read a user" },
      text: "The same by id.",
      parameters: [ID],
      answers: [user],
      refusals: [NO_USER],
      example: { path: "/api/v1/users/$USER_ID", status: 200 },
    },
    {
      ...{ id: "change-user", group, access, method: "PATCH", path: "/api/v1/users/{id}", title: "Change a user" },
      text: "Changes what is named and leaves the rest. meta is merged key by key, null takes a key away, and two changes at once both hold. As a whole it may be 16 kB and 8 levels deep.",
      parameters: [ID],
      body: changeProfileInput,
      answers: [user],
      refusals: [NO_USER],
      example: { path: "/api/v1/users/$USER_ID", status: 200, body: { meta: { plan: "business", trial: null } } },
    },
  ];
}
