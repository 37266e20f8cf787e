"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextArea, TextField } from "@/components/ui/field";
import { handToPerson } from "./chat-store";
import { MESSAGE_MAX } from "./message-max";
import type { Trouble } from "./trouble";

type Props = {
  /** Whoever is signed in needs to leave no address. */
  customer: string | null;
  /** The assistant thinks so; otherwise the visitor asked for it. */
  isOffered: boolean;
  takesFocus: boolean;
  /** What the message begins with. */
  about: string;
  onTouched(): void;
  onEnd(): void;
};

/** Calls a person. */
export function PersonForm({ customer, isOffered, takesFocus, about, onTouched, onEnd }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it appears
  useEffect(() => {
    form.current?.scrollIntoView({ block: "nearest" });
    if (takesFocus) form.current?.querySelector<HTMLElement>("input, textarea")?.focus();
  }, []);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const said = (name: string) => String(new FormData(event.currentTarget).get(name) ?? "").trim();
    const [email, name, message] = [customer ?? said("chat-email"), said("chat-name"), said("chat-about")];
    setIsBusy(true);
    const refused = await handToPerson({ email, ...(name ? { name } : {}), message });
    setIsBusy(false);
    setTrouble(refused);
    if (refused) return;
    document.getElementById("chat-message")?.focus();
    onEnd();
  };

  return (
    <form
      ref={form}
      onSubmit={(event) => void send(event)}
      onInput={onTouched}
      aria-labelledby="chat-person"
      className="space-y-4 rounded-md border border-line-strong p-4"
    >
      <div>
        <h3 id="chat-person" className="text-base">
          {isOffered ? "A person should take this over" : "Talk to a person"}
        </h3>
        <p className="mt-1 text-muted text-sm">
          {customer ? "The answer comes here and by e-mail." : "Leave an address: the answer comes here and by e-mail."}
        </p>
      </div>
      {customer ? null : (
        <>
          <TextField
            name="chat-email"
            type="email"
            label="E-mail address"
            autoComplete="email"
            required
            error={errorOf(trouble, "email", "The address")}
          />
          <TextField
            name="chat-name"
            label="Name (optional)"
            autoComplete="name"
            error={errorOf(trouble, "name", "The name")}
          />
        </>
      )}
      <TextArea
        name="chat-about"
        label="What is it about?"
        rows={3}
        required
        maxLength={MESSAGE_MAX}
        defaultValue={about}
        error={errorOf(trouble, "message", "The message")}
      />
      {trouble && Object.keys(trouble.fields).length === 0 ? (
        <p role="alert" className="text-fail text-sm">
          {trouble.words}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" busy={isBusy}>
          Send to a person
        </Button>
        <Button onClick={onEnd}>Not now</Button>
      </div>
    </form>
  );
}

/** What a field was refused for; the server's words begin where its name ends. */
function errorOf(trouble: Trouble | null, field: string, name: string): string | undefined {
  const words = trouble?.fields[field];
  return words ? `${name} ${words}.` : undefined;
}
