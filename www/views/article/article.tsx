/** The reading column: the open article's head, its layers' switches and its text. */

import { useLayoutEffect, useRef } from "preact/hooks";
import { said } from "../../i18n";
import { openArticle } from "../../state";
import { useView } from "../context";
import { Copy } from "../copy/copy";
import { Layers } from "../layers/layers";
import { Trail } from "../search/trail";
import { ArticleHead } from "./head";
import { Text } from "./text";
import "./article.css";
import "./marks.css";
import "./letters.css";

export function ArticleColumn() {
  const { state, t } = useView();
  const article = openArticle(state);
  const column = useRef<HTMLElement>(null);
  // Another article begins at its beginning, whether the column scrolls or, in a narrow window, the page.
  useLayoutEffect(() => {
    if (!column.current) return;
    column.current.scrollTop = 0;
    if (column.current.getBoundingClientRect().top < 0) column.current.scrollIntoView();
  }, [article?.id]);
  if (!article) {
    return (
      <main id="article" class="article" tabIndex={-1}>
        <p class="nothing">{t.emptyColumn}</p>
      </main>
    );
  }
  const { reading, progress } = article;
  return (
    <main ref={column} id="article" class="article" tabIndex={-1} aria-busy={progress.at === "waiting"}>
      <Trail />
      <ArticleHead article={article} />
      {progress.at === "failed" && <p class="article-trouble">{said(progress.trouble, state.language)}</p>}
      {!reading && progress.at !== "failed" && <p class="nothing">{t.loading}</p>}
      {reading && progress.at !== "failed" && (
        <>
          {reading.detail.warnings.map((warning) => (
            <p class="article-warning" key={warning.code}>
              {said({ fr: warning.message, en: warning.message_en }, state.language)}
            </p>
          ))}
          {reading.marks.length > 0 && !state.repaired && <Layers reading={reading} />}
          {state.repaired ? (
            <Copy key={article.id} article={article} reading={reading} />
          ) : (
            <Text key={article.id} reading={reading} language={reading.detail.language ?? "fr"} />
          )}
        </>
      )}
    </main>
  );
}
