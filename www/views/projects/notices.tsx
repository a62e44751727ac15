/** What the user must know about how the work is kept: why it is not, or what a file has lost. Never an obstacle to going on. */

import { useView } from "../context";

export function Notices() {
  const { state, t, dispatch, commands } = useView();
  const { keeping, notices } = state;
  const failing = (keeping.at === "failed" || (keeping.at === "off" && state.articles.length > 0)) && keeping.trouble;
  if (!failing && notices.length === 0) return null;
  return (
    <div class="notices" role="alert">
      {failing && (
        <p class="notice notice-failing">
          {failing[state.language]}{" "}
          {keeping.at === "failed" && (
            <button type="button" onClick={() => commands.keeping.retry()}>
              {t.keeping.retry}
            </button>
          )}{" "}
          <button type="button" onClick={() => void commands.keeping.save()}>
            {t.keeping.saveFile}
          </button>
        </p>
      )}
      {notices.length > 0 && (
        <div class="notice">
          <span>
            {notices.map((notice) => (
              <p key={notice.fr}>{notice[state.language]}</p>
            ))}
          </span>
          <button type="button" class="quiet icon" aria-label={t.close} onClick={() => dispatch({ type: "notices-closed" })}>
            ×
          </button>
        </div>
      )}
    </div>
  );
}
