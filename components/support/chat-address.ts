/**
 * Where a conversation lives between pages: in the address, `#chat=<id>`, with `&folded` once its panel was closed, and
 * only after the visitor wrote. Where the address names another anchor, that one stays and the history entry keeps the
 * id. Nothing is stored on the device. Beside that the running page remembers it, for links that lead on without it.
 */
export type ChatAddress = { id: string; isFolded: boolean };

const FRAGMENT = /^#chat=([\w.~-]{1,200})(&folded)?$/;

let remembered: ChatAddress | null = null;

export function parseChatFragment(hash: string): ChatAddress | null {
  const [, id, folded] = FRAGMENT.exec(hash) ?? [];
  return id ? { id, isFolded: folded !== undefined } : null;
}

export function chatFragment({ id, isFolded }: ChatAddress): string {
  return `#chat=${id}${isFolded ? "&folded" : ""}`;
}

/** The fragment a link should carry on; null for one that has its own, or that leaves this site. */
export function fragmentToCarry(href: string, page: string, chat: ChatAddress | null): string | null {
  const [to, from] = [URL.parse(href, page), new URL(page)];
  return chat && to?.origin === from.origin && !to.hash ? chatFragment(chat) : null;
}

/** The conversation this page belongs to: the one in the address, else the one the page remembers. */
export function currentChat(): ChatAddress | null {
  const kept: unknown = history.state?.chat;
  const written = parseChatFragment(location.hash) ?? parseChatFragment(typeof kept === "string" ? kept : "");
  // An address that one comes back to may have been left before the panel was closed.
  return written && written.id !== remembered?.id ? written : remembered;
}

/** Writes the conversation into the address of the page that is open. */
export function keepChat(chat: ChatAddress): void {
  remembered = chat;
  const fragment = chatFragment(chat);
  const isFree = location.hash === "" || parseChatFragment(location.hash) !== null;
  if (isFree && location.hash !== fragment)
    history.replaceState(null, "", location.pathname + location.search + fragment);
  if (!isFree && history.state?.chat !== fragment) history.replaceState({ chat: fragment }, "", location.href);
}

/** For a conversation that does not exist, or that the visitor leaves. */
export function forgetChat(): void {
  remembered = null;
  const url = parseChatFragment(location.hash) ? location.pathname + location.search : location.href;
  history.replaceState({ chat: null }, "", url);
}

/**
 * Keeps the conversation in the address wherever the visitor goes, and calls `onArrival` when an address with one was
 * entered on this page. Returns what ends that.
 */
export function followChat(onArrival: () => void): () => void {
  // An anchor on the same page changes the history without a word to the page. Later: the router is still writing.
  const rewrite = () => setTimeout(() => remembered && keepChat(currentChat() ?? remembered));
  // Not in every browser yet; without it a reload after such an anchor begins anew.
  const navigation = "navigation" in window ? window.navigation : null;
  addEventListener("hashchange", onArrival);
  document.addEventListener("click", carry, true);
  document.addEventListener("auxclick", carry, true);
  navigation?.addEventListener("currententrychange", rewrite);
  return () => {
    removeEventListener("hashchange", onArrival);
    document.removeEventListener("click", carry, true);
    document.removeEventListener("auxclick", carry, true);
    navigation?.removeEventListener("currententrychange", rewrite);
  };
}

/** Gives a link that is being followed the conversation, so that it goes on where the link leads, also in a new tab. */
function carry(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || link.hasAttribute("download")) return;
  const fragment = fragmentToCarry(link.href, location.href, remembered);
  if (fragment) link.hash = fragment;
}
