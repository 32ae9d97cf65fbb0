import { Spinner, Tooltip } from "@fluentui/react-components";
import type { RibbonButton, RibbonGroup, RibbonTab } from "../readManifest";
import type { PartProps } from "./props";

export interface RibbonViewProps extends PartProps {
  readonly tabs: readonly RibbonTab[];
  readonly addInName: string;
}

/** The add-in's ribbon as its manifest declares it. */
export function RibbonView({ workbench, state, tabs, addInName }: RibbonViewProps) {
  const tab = tabs[0];
  if (!tab) return null;
  return (
    <nav className="ribbon">
      <div className="tabs" role="tablist">
        <span role="tab" aria-selected className="tab">
          {tab.label}
        </span>
      </div>
      <div className="groups" role="toolbar" aria-label={tab.label}>
        {tab.groups.map((group) => (
          <Group
            key={group.id}
            group={group}
            busy={state.busy}
            addInName={addInName}
            onPress={(button) => void workbench.press(button)}
          />
        ))}
      </div>
    </nav>
  );
}

interface GroupProps {
  readonly group: RibbonGroup;
  readonly busy: ReadonlySet<string>;
  readonly addInName: string;
  readonly onPress: (button: RibbonButton) => void;
}

function Group({ group, busy, addInName, onPress }: GroupProps) {
  return (
    <section className="group" aria-label={group.label}>
      <div className="group-buttons">
        {group.buttons.map((button) => (
          <Tooltip
            key={button.id}
            relationship="description"
            positioning="below-start"
            showDelay={500}
            content={<Supertip button={button} addInName={addInName} />}
          >
            <button
              type="button"
              id={button.id}
              className="ribbon-button"
              aria-busy={busy.has(button.id)}
              disabled={busy.has(button.id)}
              onClick={() => {
                onPress(button);
              }}
            >
              <span className="ribbon-icon">
                {busy.has(button.id) ? (
                  <Spinner size="small" />
                ) : (
                  <img src={button.icon} srcSet={`${button.icon2x} 2x`} alt="" />
                )}
              </span>
              <span className="ribbon-label">{button.label}</span>
            </button>
          </Tooltip>
        ))}
      </div>
      <div className="group-label">{group.label}</div>
    </section>
  );
}

function Supertip({ button, addInName }: { button: RibbonButton; addInName: string }) {
  return (
    <div className="supertip">
      <strong>{button.tipTitle}</strong>
      <p>{button.tip}</p>
      <hr />
      <small>{addInName}</small>
    </div>
  );
}
