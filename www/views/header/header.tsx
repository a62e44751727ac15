/** The line at the top: what can be done with all articles, language and theme. */

import { useRef, useState } from "preact/hooks";
import { LANGUAGES } from "../../i18n";
import { fromInput } from "../../intake/files";
import type { Language } from "../../state";
import { useView } from "../context";
import { FileButton } from "../file-button";
import { focusOn } from "../focus";
import "./header.css";

export function Header() {
  const { state, t, dispatch } = useView();
  const full = state.articles.length > 0;
  return (
    <header class="header">
      <h1 class="brand">
        <span class="brand-sign" aria-hidden="true">
          «
        </span>
        <span class="brand-name">Guillemet</span>
      </h1>
      {full && <AddMenu />}
      {full && <Search />}
      {state.articles.length > 1 && <CompareButton />}
      <span class="header-space" />
      <button type="button" class="quiet private" onClick={() => dispatch({ type: "dialog", dialog: "privacy" })}>
        <span class="long">{t.private}</span>
        <span class="short">{t.privateShort}</span>
      </button>
      {full && <ExportButton />}
      <LanguageChoice />
      <button
        type="button"
        class="quiet icon"
        title={state.theme === "dark" ? t.light : t.dark}
        aria-label={state.theme === "dark" ? t.light : t.dark}
        onClick={() => dispatch({ type: "theme-chosen", theme: state.theme === "dark" ? "light" : "dark" })}
      >
        ◐
      </button>
      <button
        type="button"
        class="quiet icon"
        title={t.help}
        aria-label={t.help}
        onClick={() => dispatch({ type: "dialog", dialog: "help" })}
      >
        ?
      </button>
    </header>
  );
}

/** Where there are two languages a button changes to the other; more are a choice. */
function LanguageChoice() {
  const { state, t, dispatch } = useView();
  const others = LANGUAGES.filter(({ code }) => code !== state.language);
  const choose = (language: Language): void => dispatch({ type: "language-chosen", language });
  const [other] = others;
  if (others.length === 1 && other) {
    return (
      <button type="button" class="quiet language" lang={other.code} onClick={() => choose(other.code)}>
        <span class="long">{other.name}</span>
        <span class="short" aria-hidden="true">
          {other.code.toUpperCase()}
        </span>
      </button>
    );
  }
  return (
    <select
      class="language"
      aria-label={t.languages}
      value={state.language}
      onChange={(event) => choose(event.currentTarget.value as Language)}
    >
      {LANGUAGES.map(({ code, name }) => (
        <option key={code} value={code} lang={code}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** The ways for articles to come in. */
export function AddButtons({ onPick }: { onPick?: () => void }) {
  const { t, commands, dispatch } = useView();
  const take = (files: FileList): void => {
    void commands.add(fromInput(files));
    onPick?.();
  };
  const paste = (): void => {
    onPick?.();
    dispatch({ type: "dialog", dialog: "paste" });
  };
  return (
    <span class="add">
      <FileButton label={t.addFiles} many="files" main onChoose={take} />
      <FileButton label={t.addFolder} many="folder" onChoose={take} />
      <button type="button" onClick={paste}>
        {t.pasteText}
      </button>
    </span>
  );
}

/** The same buttons behind one, where the articles need the room. */
function AddMenu() {
  const { t } = useView();
  const menu = useRef<HTMLDetailsElement>(null);
  const close = (): void => {
    if (menu.current) menu.current.open = false;
  };
  return (
    <details
      ref={menu}
      class="menu"
      onFocusOut={(event) => !menu.current?.contains(event.relatedTarget as Node | null) && close()}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !menu.current?.open) return;
        event.stopPropagation();
        close();
        menu.current.querySelector("summary")?.focus();
      }}
    >
      <summary>{t.add}</summary>
      <div class="menu-body">
        <AddButtons onPick={close} />
      </div>
    </details>
  );
}

/** The words searched for, and the way to all passages. Enter goes there too. */
function Search() {
  const { state, t, dispatch } = useView();
  const show = (): void => {
    dispatch({ type: "place-chosen", place: "search" });
    focusOn("article");
  };
  const leave = (): void => dispatch({ type: "place-chosen", place: "article" });
  return (
    <search class="search-group">
      <input
        id="search"
        type="search"
        class="search"
        placeholder={`${t.search} (/)`}
        aria-label={t.searchHint}
        value={state.question.words}
        onInput={(event) => dispatch({ type: "asked", question: { words: event.currentTarget.value } })}
        onKeyDown={(event) => event.key === "Enter" && show()}
      />
      <button
        type="button"
        class="search-show"
        title={t.find.hint}
        aria-pressed={state.place === "search"}
        onClick={() => (state.place === "search" ? leave() : show())}
      >
        {t.find.heading}
      </button>
    </search>
  );
}

/** To the articles side by side, and back. */
function CompareButton() {
  const { state, t, dispatch } = useView();
  const there = state.place === "compare";
  return (
    <button
      type="button"
      class="compare-show"
      aria-pressed={there}
      title={t.compare.hint}
      onClick={() => {
        dispatch({ type: "place-chosen", place: there ? "article" : "compare" });
        focusOn("article");
      }}
    >
      {t.compare.heading}
    </button>
  );
}

function ExportButton() {
  const { t, commands } = useView();
  const [busy, setBusy] = useState(false);
  const run = async (): Promise<void> => {
    setBusy(true);
    await commands.exportJson().catch(() => undefined);
    setBusy(false);
  };
  return (
    <button type="button" class="export" disabled={busy} title={t.exportJson} onClick={() => void run()}>
      {busy ? t.exporting : t.export}
      <span class="long">{busy ? "" : " (JSON)"}</span>
    </button>
  );
}
