import { Button } from "@fluentui/react-components";
import { DocumentAdd20Regular, FolderOpen20Regular } from "@fluentui/react-icons";
import { useRef } from "react";
import { usePane } from "../context";
import { useShared } from "../parts/styles";
import { ACCEPTED, canChooseFolder, chosenFiles, chosenFolder } from "./chosen";
import type { ChosenWorkbook } from "./services";
import { territoryTexts } from "./texts";

interface FileChooserProps {
  /** Nothing was read yet: it is what to do first. */
  readonly isMain: boolean;
  readonly onChosen: (chosen: readonly ChosenWorkbook[]) => void;
}

const taken = (input: HTMLInputElement): readonly File[] => {
  const files = [...(input.files ?? [])];
  // The same file may be chosen again once it has been corrected.
  input.value = "";
  return files;
};

/** Two buttons, each with a file field behind it: workbooks one by one, or a folder where the browser knows how. */
export function FileChooser({ isMain, onChosen }: FileChooserProps) {
  const { state, locale } = usePane();
  const texts = territoryTexts(locale);
  const shared = useShared();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const isBusy = state.operation !== null;
  return (
    <div className={shared.row}>
      <Button
        appearance={isMain ? "primary" : "secondary"}
        icon={<DocumentAdd20Regular />}
        disabledFocusable={isBusy}
        onClick={() => files.current?.click()}
      >
        {texts.chooseFiles}
      </Button>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label={texts.chooseFiles}
        onChange={({ target }) => {
          const chosen = taken(target);
          if (chosen.length > 0) onChosen(chosenFiles(chosen));
        }}
      />
      {canChooseFolder() && (
        <>
          <Button
            icon={<FolderOpen20Regular />}
            disabledFocusable={isBusy}
            onClick={() => folder.current?.click()}
          >
            {texts.chooseFolder}
          </Button>
          <input
            ref={(input) => {
              folder.current = input;
              if (input) input.webkitdirectory = true;
            }}
            type="file"
            multiple
            hidden
            aria-label={texts.chooseFolder}
            onChange={({ target }) => {
              const inside = taken(target);
              if (inside.length > 0) onChosen(chosenFolder(inside));
            }}
          />
        </>
      )}
    </div>
  );
}
