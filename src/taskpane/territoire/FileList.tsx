import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { memo, useMemo, useRef } from "react";
import type { FileStatus } from "../../domain/territory/types";
import type { TerritoryPaneTexts } from "../../messages/fr/paneTerritory";
import { usePane } from "../context";
import { SeverityIcon, type Tone } from "../parts/SeverityIcon";
import { useShared } from "../parts/styles";
import { Choices } from "../registres/Choices";
import { FILES_PAGE } from "./drafts";
import { countsOf, filteredFiles, type ListedFile } from "./listing";
import { territoryTexts } from "./texts";

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: "8px",
    padding: "8px 0",
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
});

const TONES: Readonly<Record<FileStatus, Tone>> = {
  "up-to-date": "success",
  late: "to-justify",
  faulty: "blocking",
  unreadable: "blocking",
};

/** Every file that was read, the worst first, with what is wrong with it in the words of the sheet. */
export function FileList({ files }: { readonly files: readonly ListedFile[] }) {
  const { state, dispatch, locale } = usePane();
  const texts = territoryTexts(locale);
  const shared = useShared();
  const { status, search, cap } = state.territory;
  const title = useRef<HTMLHeadingElement>(null);
  const counts = countsOf(files);
  const kept = useMemo(() => filteredFiles(files, { status, search }), [files, status, search]);
  const isFiltered = status !== "all" || search !== "";
  return (
    <section className={shared.card} aria-label={texts.list}>
      <h3 ref={title} tabIndex={-1} className={shared.subtitle}>
        {texts.count(files.length)}
      </h3>
      {counts.length > 1 && (
        <Choices<FileStatus | "all">
          name="etat"
          label={texts.counts}
          items={[
            { key: "all", label: texts.all },
            ...counts.map(({ status: key, count }) => ({
              key,
              label: texts.countOf(count, texts.status[key]),
            })),
          ]}
          selected={status}
          onSelect={(chosen) =>
            dispatch({ type: "territory", view: { status: chosen, cap: FILES_PAGE } })
          }
        />
      )}
      {files.length > 8 && (
        <Field label={texts.search}>
          <Input
            type="search"
            placeholder={texts.searchPlaceholder}
            value={search}
            onChange={(_, { value }) =>
              dispatch({ type: "territory", view: { search: value, cap: FILES_PAGE } })
            }
          />
        </Field>
      )}
      {kept.length === 0 && <p className={shared.text}>{texts.noMatch}</p>}
      {isFiltered && (
        <div className={shared.row}>
          {kept.length > 0 && (
            <span className={shared.muted}>{texts.shown(kept.length, files.length)}</span>
          )}
          <Button
            size="small"
            onClick={() => {
              title.current?.focus();
              dispatch({ type: "territory", view: { status: "all", search: "" } });
            }}
          >
            {texts.clearFilters}
          </Button>
        </div>
      )}
      <ul className={shared.list}>
        {kept.slice(0, cap).map((file) => (
          <FileItem key={file.line.source} file={file} texts={texts} />
        ))}
      </ul>
      {kept.length > cap && (
        <div className={shared.row}>
          <span className={shared.muted}>{texts.shown(cap, kept.length)}</span>
          <Button
            size="small"
            onClick={() => dispatch({ type: "territory", view: { cap: cap + FILES_PAGE } })}
          >
            {texts.more(Math.min(FILES_PAGE, kept.length - cap))}
          </Button>
        </div>
      )}
    </section>
  );
}

interface FileItemProps {
  readonly file: ListedFile;
  readonly texts: TerritoryPaneTexts;
}

/** One file; drawn again only when it is no longer what it was, however often the progress moves. */
const FileItem = memo(function FileItem({ file: { line, digest, change }, texts }: FileItemProps) {
  const styles = useStyles();
  const shared = useShared();
  const facts = [
    texts.status[line.status],
    digest?.reference ?? digest?.title,
    digest?.buyer,
    digest?.contractor,
    line.lastMonth === null ? null : texts.lastMonth(line.lastMonth),
    line.hours === null ? null : texts.hours(line.hours),
    change === null ? null : texts[change],
  ].filter(Boolean);
  return (
    <li className={styles.item}>
      <SeverityIcon tone={TONES[line.status]} />
      <div>
        <p className={styles.name}>{line.source}</p>
        <p className={shared.muted}>{facts.join(" · ")}</p>
        {line.reasons.map((reason) => {
          const text = texts.reason(reason);
          return (
            <p key={text} className={shared.text}>
              {text}
            </p>
          );
        })}
      </div>
    </li>
  );
});
