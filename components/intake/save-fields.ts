type Saved = {
  state: "saved" | "conflict";
  version: number;
  secret: boolean;
  progress: { filled: number; wanted: number };
  missing: string[];
};

type Listener = {
  onSaved: (state: Pick<Saved, "progress" | "missing">) => void;
  onWords: (words: { tone: "quiet" | "fail"; text: string; href?: string }) => void;
};

type Control = HTMLInputElement | HTMLTextAreaElement;

const PAUSE_MS = 700;
const RETRY_MS = 3_000;

/**
 * Saves each field of an intake's form shortly after it was typed in, one request a field at a time. What could not be
 * sent is tried again; what the server refuses is told, and goes with the form in any case. Returns how to stop.
 */
export function saveFields(form: HTMLFormElement, token: string, { onSaved, onWords }: Listener): () => void {
  const timers = new Map<string, number>();
  const busy = new Set<string>();
  const device = hidden(form, "device")?.value ?? "";

  const plan = (name: string, wait: number) => {
    window.clearTimeout(timers.get(name));
    timers.set(
      name,
      window.setTimeout(() => void save(name), wait),
    );
  };

  const save = async (name: string, leaving = false): Promise<void> => {
    window.clearTimeout(timers.get(name));
    timers.delete(name);
    if (busy.has(name) && !leaving) return plan(name, PAUSE_MS);
    const control = form.elements.namedItem(name);
    const version = hidden(form, `v.${name}`);
    if (!isControl(control) || !version) return;
    busy.add(name);
    onWords({ tone: "quiet", text: "Saving…" });
    const body = JSON.stringify({
      token,
      device,
      field: name,
      value: textOf(control),
      version: Number.parseInt(version.value, 10),
    });
    try {
      const headers = { "Content-Type": "application/json" };
      const answer = await fetch("/api/intake/answers", { method: "POST", headers, body, keepalive: leaving });
      if (answer.ok) take(await answer.json(), control, version);
      else if (answer.status === 429 || answer.status >= 500)
        later(name, Number(answer.headers.get("retry-after")) * 1_000);
      else onWords({ tone: "fail", text: await refusalOf(answer) });
    } catch {
      // The network is away; the words below say so, and it is tried again.
      later(name, 0);
    } finally {
      busy.delete(name);
    }
  };

  const later = (name: string, wait: number) => {
    onWords({ tone: "fail", text: "Not saved yet. We keep trying; leave this page open." });
    plan(name, Math.max(RETRY_MS, wait));
  };

  const take = (saved: Saved, control: Control, version: HTMLInputElement) => {
    onSaved({ progress: saved.progress, missing: saved.missing });
    const label = form.querySelector(`label[for="${control.name}"]`)?.textContent ?? "A field";
    if (saved.state === "conflict") {
      const href = `?said=undecided#${control.name}`;
      return onWords({ tone: "fail", text: `Changed elsewhere too: “${label}”. Load both versions`, href });
    }
    version.value = String(saved.version);
    if (saved.secret) {
      const text = `“${label}” holds what looks like a password. That was not kept: please take it out.`;
      return onWords({ tone: "fail", text });
    }
    onWords({ tone: "quiet", text: "Saved" });
  };

  const onInput = (event: Event) => {
    const version = isControl(event.target) ? hidden(form, `v.${event.target.name}`) : null;
    if (!isControl(event.target) || !version) return;
    // Touched: from now on it is somebody's answer, also when it comes to read as it was drawn.
    version.value = version.value.replace(/\..*/, "");
    plan(event.target.name, PAUSE_MS);
  };
  const onLeave = () => {
    for (const name of [...timers.keys()]) void save(name, true);
  };
  const onSubmit = () => {
    for (const timer of timers.values()) window.clearTimeout(timer);
    timers.clear();
  };
  form.addEventListener("input", onInput);
  form.addEventListener("submit", onSubmit);
  window.addEventListener("pagehide", onLeave);
  return () => {
    form.removeEventListener("input", onInput);
    form.removeEventListener("submit", onSubmit);
    window.removeEventListener("pagehide", onLeave);
    onSubmit();
  };
}

function hidden(form: HTMLFormElement, name: string): HTMLInputElement | null {
  const found = form.elements.namedItem(name);
  return found instanceof HTMLInputElement && found.type === "hidden" ? found : null;
}

function isControl(value: unknown): value is Control {
  return value instanceof HTMLTextAreaElement || (value instanceof HTMLInputElement && value.type !== "hidden");
}

function textOf(control: Control): string {
  if (control instanceof HTMLInputElement && control.type === "checkbox") return control.checked ? control.value : "";
  return control.value;
}

async function refusalOf(answer: Response): Promise<string> {
  const problem: unknown = await answer.json();
  const detail = typeof problem === "object" && problem !== null && "detail" in problem ? problem.detail : null;
  return typeof detail === "string" ? detail : "This could not be saved.";
}
