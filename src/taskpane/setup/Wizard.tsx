import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { isComplete } from "../../actions/setup/setupDraft";
import type { Survey } from "../../actions/setup/surveyWorkbook";
import type { Setup } from "../../domain/setup/setup";
import { Message } from "../Message";
import { useWords } from "../words";
import { ColumnsStep } from "./ColumnsStep";
import { confirmAndCheck, saveOnly } from "./confirm";
import { FoundSheets } from "./FoundSheets";
import { ModulesStep } from "./ModulesStep";
import { NoRegister } from "./NoRegister";
import { SheetsStep } from "./SheetsStep";
import { Step } from "./Step";

const steps = ["sheets", "columns", "modules"] as const;
type StepName = (typeof steps)[number];

interface WizardProps {
  readonly survey: Survey;
  readonly isBusy: boolean;
}

/** From what was found to what is settled: one screen where all is well, three steps for who wants to look closer. */
export function Wizard({ survey, isBusy }: WizardProps) {
  const [draft, setDraft] = useState<Setup>(survey.proposal);
  const [step, setStep] = useState<StepName | "found">("found");
  const [hasMoved, setHasMoved] = useState(false);
  const go = (to: StepName | "found") => {
    setStep(to);
    setHasMoved(true);
  };
  const shared = { survey, draft, isBusy, hasMoved, go, onChange: setDraft };
  if (step !== "found") return <Question key={step} step={step} {...shared} />;
  if (draft.sheets.register) return <Found key={step} {...shared} />;
  const choose = () => {
    go("sheets");
  };
  return <NoRegister onChoose={survey.sheets.length > 0 ? choose : undefined} />;
}

interface ScreenProps extends WizardProps {
  readonly draft: Setup;
  readonly onChange: (draft: Setup) => void;
  readonly hasMoved: boolean;
  readonly go: (to: StepName | "found") => void;
}

function Found({ survey, draft, isBusy, hasMoved, go }: ScreenProps) {
  const { setup } = useWords().pane;
  const { stored, doubts } = survey;
  const { title, hint } =
    stored.kind === "settled" && doubts.length > 0 ? setup.outdated : setup.found;
  return (
    <Step
      title={title}
      hint={hint}
      takesFocus={hasMoved}
      actions={
        <>
          <Confirm draft={draft} isBusy={isBusy} />
          <Button
            onClick={() => {
              go("sheets");
            }}
          >
            {setup.adjust}
          </Button>
        </>
      }
    >
      {stored.kind === "unusable" && (
        <Message intent="warning">{setup.unusable[stored.reason]}</Message>
      )}
      <FoundSheets survey={survey} draft={draft} />
    </Step>
  );
}

function Question({
  step,
  survey,
  draft,
  onChange,
  isBusy,
  hasMoved,
  go,
}: ScreenProps & { readonly step: StepName }) {
  const { setup } = useWords().pane;
  const at = steps.indexOf(step);
  const next = steps[at + 1];
  const questions: Readonly<Record<StepName, ReactNode>> = {
    sheets: <SheetsStep survey={survey} draft={draft} onChange={onChange} />,
    columns: <ColumnsStep survey={survey} draft={draft} onChange={onChange} />,
    modules: <ModulesStep draft={draft} onChange={onChange} />,
  };
  return (
    <Step
      title={setup.steps[step]}
      hint={setup.hints[step]}
      progress={setup.stepOf(at + 1, steps.length)}
      takesFocus={hasMoved}
      actions={
        <>
          {next === undefined ? (
            <LastActions draft={draft} isBusy={isBusy} />
          ) : (
            <Button
              appearance="primary"
              onClick={() => {
                go(next);
              }}
            >
              {setup.next}
            </Button>
          )}
          <Button
            onClick={() => {
              go(steps[at - 1] ?? "found");
            }}
          >
            {setup.back}
          </Button>
        </>
      }
    >
      {questions[step]}
    </Step>
  );
}

interface ConfirmProps {
  readonly draft: Setup;
  readonly isBusy: boolean;
}

function LastActions(props: ConfirmProps) {
  const { setup } = useWords().pane;
  const { draft, isBusy } = props;
  return (
    <>
      <Confirm {...props} />
      <Button
        disabledFocusable={isBusy || !isComplete(draft)}
        onClick={() => {
          saveOnly(draft);
        }}
      >
        {setup.saveOnly}
      </Button>
    </>
  );
}

function Confirm({ draft, isBusy }: ConfirmProps) {
  const { setup } = useWords().pane;
  const isReady = isComplete(draft);
  return (
    <>
      {!isReady && <Message intent="warning">{setup.incomplete}</Message>}
      <Button
        appearance="primary"
        disabledFocusable={isBusy || !isReady}
        onClick={() => void confirmAndCheck(draft)}
      >
        {setup.confirm}
      </Button>
    </>
  );
}
