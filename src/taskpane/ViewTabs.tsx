import {
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Overflow,
  OverflowItem,
  Tab,
  TabList,
  tokens,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from "@fluentui/react-components";
import { changeState, type View } from "../ribbon/addInState";
import { useWords } from "./words";

/** The views that have a tab, in the order in which they are shown. */
export const tabs = ["overview", "today", "findings"] as const satisfies readonly View[];

export type TabView = (typeof tabs)[number];

export function hasTab(view: View): view is TabView {
  return tabs.some((tab) => tab === view);
}

/** The tab shown is the last one to give way, the others from the right. */
const SHOWN_PRIORITY = 1000;

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "center",
    minWidth: 0,
    overflow: "hidden",
    // The words of the first tab, not its frame, stand above the text below.
    margin: `0 calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  tabs: { flexWrap: "nowrap", minWidth: 0 },
  tab: { flexShrink: 0, whiteSpace: "nowrap" },
  more: { flexShrink: 0, minWidth: 0, fontWeight: tokens.fontWeightRegular },
});

export function ViewTabs({ view }: { readonly view: View }) {
  const styles = useStyles();
  const { pane } = useWords();
  return (
    <Overflow minimumVisible={1} padding={0}>
      <div className={styles.row}>
        <TabList
          size="small"
          className={styles.tabs}
          // null where the view has no tab: nothing is chosen.
          selectedValue={hasTab(view) ? view : null}
          onTabSelect={(_, { value }) => {
            changeState({ view: value as TabView });
          }}
        >
          {tabs.map((tab, i) => (
            <OverflowItem
              key={tab}
              id={tab}
              priority={tab === view ? SHOWN_PRIORITY : tabs.length - i}
            >
              <Tab value={tab} id={`tab-${tab}`} aria-controls="view" className={styles.tab}>
                {pane.views[tab]}
              </Tab>
            </OverflowItem>
          ))}
        </TabList>
        <MoreTabs className={styles.more} />
      </div>
    </Overflow>
  );
}

function MoreTabs({ className }: { readonly className: string }) {
  const { ref, overflowCount, isOverflowing } = useOverflowMenu<HTMLDivElement>();
  const { shell } = useWords().pane;
  if (!isOverflowing) return null;
  return (
    <div ref={ref} className={className}>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton appearance="subtle" size="small" className={className}>
            {shell.moreViews(overflowCount)}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {tabs.map((tab) => (
              <MoreTab key={tab} tab={tab} />
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}

/** A tab that did not fit, as a line of the menu. */
function MoreTab({ tab }: { readonly tab: TabView }) {
  const { pane } = useWords();
  if (useIsOverflowItemVisible(tab)) return null;
  return (
    <MenuItem
      onClick={() => {
        changeState({ view: tab });
      }}
    >
      {pane.views[tab]}
    </MenuItem>
  );
}
