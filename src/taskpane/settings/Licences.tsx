import { Button, Caption1, Link, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { ErrorCircleRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { Empty } from "../Empty";
import { useWords } from "../words";
import { fetchLicences, licenceDocumentAddress, type LicenceList } from "./licenceList";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  summary: { cursor: "pointer", padding: `${tokens.spacingVerticalXXS} 0` },
  name: { overflowWrap: "anywhere" },
  text: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    maxHeight: "200px",
    overflowY: "auto",
    padding: tokens.spacingHorizontalS,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
});

type Found = LicenceList | "failed" | undefined;

/** The packages that are in the add-in, each with its licence. */
export function Licences() {
  const { about } = useWords().pane.settings;
  const { shell } = useWords().pane;
  const [found, tryAgain] = useLicences();
  if (found === undefined) return <Spinner size="tiny" label={about.loading} />;
  if (found === "failed") {
    return (
      <Empty
        icon={<ErrorCircleRegular />}
        action={<Button onClick={tryAgain}>{shell.tryAgain}</Button>}
      >
        {about.notLoaded}
      </Empty>
    );
  }
  return <Packages {...found} />;
}

function useLicences(): readonly [Found, () => void] {
  const [found, setFound] = useState<Found>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const leaving = new AbortController();
    fetchLicences(leaving.signal).then(setFound, () => {
      if (!leaving.signal.aborted) setFound("failed");
    });
    return () => {
      leaving.abort();
    };
  }, [attempt]);
  return [
    found,
    () => {
      setFound(undefined);
      setAttempt(attempt + 1);
    },
  ];
}

function Packages({ packages, texts }: LicenceList) {
  const styles = useStyles();
  const { about } = useWords().pane.settings;
  return (
    <>
      <ul role="list" className={styles.list}>
        {packages.map(({ name, version, licence, text }) => (
          <li key={`${name}@${version}`}>
            <details>
              <summary className={styles.summary}>
                <Caption1 className={styles.name}>
                  {name} {version} · {licence}
                </Caption1>
              </summary>
              <pre tabIndex={0} aria-label={`${name}: ${licence}`} className={styles.text}>
                {texts[text]}
              </pre>
            </details>
          </li>
        ))}
      </ul>
      <Link href={licenceDocumentAddress} target="_blank" rel="noopener">
        {about.file}
      </Link>
    </>
  );
}
