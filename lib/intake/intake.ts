import { findSecret } from "@/lib/intake/secret-words";

/**
 * An intake: what a customer tells us to build, five minutes of typing behind a personal link.
 *
 * Each field is kept as it is typed (save-answers.ts), in versions: what was changed elsewhere meanwhile is kept beside
 * it until the customer chooses (resolve-conflict.ts). Sent (submit-intake.ts) it is frozen and the order moves on, or
 * refused as high-risk work (high-risk.ts) until the customer changes it or a person overrules (overrule-intake.ts).
 *
 * This list is the one source of the fields: the form, its progress, the reminder and the admin read it.
 */
export type IntakeField = {
  name: string;
  label: string;
  help: string;
  required: boolean;
  /** One line, several lines, an address, one https link a line, or a tick that is kept as "yes". */
  kind: "line" | "text" | "email" | "links" | "consent";
  /** In UTF-16 units, as browsers count `maxlength`. */
  maxLength: number;
  /** What a browser may fill in. */
  autoComplete?: string;
};

export const MOST_WORKFLOWS = 7;
export const MOST_LINKS = 20;
/** Of one field, versions that wait for a choice beside the one that stands. */
export const MOST_CONFLICTS = 5;
/** What a ticked consent is kept as. */
export const CONSENT = "yes";

const TEXT = { kind: "text", required: true, maxLength: 2_000 } as const;

const BEFORE_WORKFLOWS: readonly IntakeField[] = [
  {
    ...TEXT,
    name: "business",
    label: "What does your business do?",
    help: "Two sentences, as you would tell a new colleague.",
  },
  {
    ...TEXT,
    name: "goal",
    label: "What should be different afterwards?",
    help: "The hours you want back, the mistake that should stop, the thing that should happen by itself.",
  },
  {
    ...TEXT,
    name: "tools",
    label: "Which tools do you use for it today?",
    help: "Their names are enough: Gmail, Xero, Calendly, a spreadsheet.",
  },
];

const AFTER_WORKFLOWS: readonly IntakeField[] = [
  {
    ...TEXT,
    name: "access",
    required: false,
    label: "How can we get into these tools?",
    help: "Say who can invite us, never a password or key: we ask you for an invitation to each tool.",
  },
  {
    name: "contact-name",
    kind: "line",
    required: true,
    maxLength: 120,
    label: "Whom do we ask when something is unclear?",
    help: "A name.",
    autoComplete: "name",
  },
  {
    name: "contact-email",
    kind: "email",
    required: true,
    maxLength: 254,
    label: "Their e-mail address",
    help: "Order mails still go to the address you bought with.",
    autoComplete: "email",
  },
  {
    name: "files",
    kind: "links",
    required: false,
    maxLength: 4_000,
    label: "Links to files that help",
    help: `One https:// link a line, at most ${MOST_LINKS}: a sample invoice, a screenshot, a form. Share them so that we can open them.`,
  },
  {
    name: "consent-access",
    kind: "consent",
    required: true,
    maxLength: 3,
    label: "Levqor may work in the accounts I invite it to",
    help: "Only for this order, only until support ends. You can take the access back at any time.",
  },
  {
    name: "consent-lawful",
    kind: "consent",
    required: true,
    maxLength: 3,
    label: "I may give this access, and the work is not high-risk",
    help: "High-risk: medical, legal or credit decisions, safety-critical control, biometrics, special-category data, minors. We do not build these.",
  },
];

/** The fields of an intake for a package of so many workflows; one is wanted, the others are as many as may be named. */
export function fieldsOf(workflows: number): IntakeField[] {
  const count = Math.min(MOST_WORKFLOWS, Math.max(1, workflows));
  return [
    ...BEFORE_WORKFLOWS,
    ...Array.from({ length: count }, (_, at) => workflow(at + 1, count)),
    ...AFTER_WORKFLOWS,
  ];
}

/** Every field that any package has: what a form may name at all. */
export const ALL_FIELDS: readonly IntakeField[] = fieldsOf(MOST_WORKFLOWS);

function workflow(number: number, count: number): IntakeField {
  const isFirst = number === 1;
  return {
    ...TEXT,
    name: `workflow-${number}`,
    required: isFirst,
    label: count === 1 ? "Which job should do itself?" : `Workflow ${number}: which job should do itself?`,
    help: isFirst
      ? "What starts it, what happens then, and how you know that it worked. One real example helps most."
      : "If you know it already. It can also follow later, by mail.",
  };
}

/** Why a further version of a field was not kept. */
export function objectionToVersion(name: string): string {
  const label = ALL_FIELDS.find((it) => it.name === name)?.label ?? name;
  return `“${label}” waits for a choice between ${MOST_CONFLICTS + 1} versions. Choose one, then write yours again: it was not kept.`;
}

/** Answers by the names of their fields. */
export type Answers = Readonly<Record<string, string | undefined>>;

/** How far an intake is: of the fields that are wanted, how many are filled in, and the labels of the others. */
export function progressOf(
  fields: readonly IntakeField[],
  answers: Answers,
): { filled: number; wanted: number; missing: string[] } {
  const wanted = fields.filter((it) => it.required);
  const missing = wanted.filter((it) => !answers[it.name]?.trim()).map((it) => it.label);
  return { filled: wanted.length - missing.length, wanted: wanted.length, missing };
}

/** What keeps an intake from being sent, one sentence a field, in the order of the form. */
export function problemsOf(fields: readonly IntakeField[], answers: Answers): { field: string; message: string }[] {
  return fields.flatMap((field) => {
    const message = problemOf(field, answers[field.name]?.trim() ?? "");
    return message ? [{ field: field.name, message }] : [];
  });
}

function problemOf({ kind, label, required }: IntakeField, value: string): string | null {
  if (!value) return required ? (kind === "consent" ? `Please tick: ${label}.` : `Please answer: ${label}`) : null;
  if (findSecret(value)) return "Take out what looks like a password or key.";
  if (kind === "email" && !/^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;.]+$/.test(value)) {
    return "Write one e-mail address, such as robin@example.com.";
  }
  if (kind !== "links") return null;
  const links = linksIn(value);
  if (links.length > MOST_LINKS) return `Give at most ${MOST_LINKS} links.`;
  const bad = links.findIndex((it) => !isHttpsLink(it));
  return bad < 0 ? null : `Line ${bad + 1} of the files is not a link that starts with https://.`;
}

/** The lines of a field of links that hold something. */
export function linksIn(value: string): string[] {
  return value
    .split("\n")
    .map((it) => it.trim())
    .filter(Boolean);
}

/** Whether a line is a whole https address with a host name, and nobody's login in it. */
export function isHttpsLink(line: string): boolean {
  const url = /^https:\/\/\S+$/i.test(line) ? URL.parse(line) : null;
  return Boolean(url?.hostname.includes(".") && !url.username && !url.password);
}
