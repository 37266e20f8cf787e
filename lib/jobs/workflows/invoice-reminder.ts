import { z } from "zod";
import { line } from "@/lib/connectors/schema";
import { defineWorkflow } from "@/lib/jobs/workflow";
import { mailAddress, personName, slackChannel } from "@/lib/jobs/workflow-fields";

/** Reminds of an invoice, on the day it is due and only when somebody of the team says so. */
export const invoiceReminder = defineWorkflow({
  name: "invoice-reminder",
  title: "Invoice reminder",
  description:
    "Waits until an invoice is due, asks a person whether it is still open, then reminds the customer by Gmail and notes it on Slack.",
  payload: z.strictObject({
    invoice: line(60).describe("Its number"),
    amount: line(40).describe("As it is written in the mail, such as £120.00"),
    customerName: personName,
    customerEmail: mailAddress,
    dueAt: z.iso.datetime({ offset: true }).describe("Nobody is asked before this time"),
    approver: mailAddress.optional().describe("Who is asked; our team when it is left out"),
    channel: slackChannel,
  }),
  example: {
    invoice: "2026-0042",
    amount: "£120.00",
    customerName: "Ada Example",
    customerEmail: "ada@example.com",
    dueAt: "2026-12-01T09:00:00Z",
    approver: "owner@example.com",
    channel: "C0123456789",
  },
  steps: (flow) =>
    flow
      .delay("until-due", ({ payload: it }) => ({ until: it.dueAt }))
      .approval("still-open", {
        question: ({ payload: it }) => `Is invoice ${it.invoice} of ${it.amount} to ${it.customerName} still open?`,
        to: ({ payload: it }) => it.approver,
        hours: 72,
      })
      .call("reminder", {
        connector: "gmail",
        action: "send_email",
        input: ({ payload: it }) => ({
          to: it.customerEmail,
          subject: `Invoice ${it.invoice} is due`,
          text: `Hello ${it.customerName},\n\ninvoice ${it.invoice} of ${it.amount} is due. If you have paid it already, thank you: please ignore this mail.`,
        }),
        output: z.object({ id: z.string() }),
        preview: { id: "0000000000000000" },
      })
      .call("note", {
        connector: "slack",
        action: "post_message",
        input: ({ payload: it }) => ({
          channel: it.channel,
          text: `Reminded ${it.customerName} of invoice ${it.invoice} (${it.amount}).`,
        }),
        output: z.object({ channel: z.string(), ts: z.string() }),
        preview: { channel: "C0123456789", ts: "0000000000.000000" },
      }),
});
