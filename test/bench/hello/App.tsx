/** The whole pane of the hello world. */
import { makeStyles } from "@fluentui/react-components";
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from "@fluentui/react-icons";
import { Header } from "./Header";
import { HeroList, type HeroItem } from "./HeroList";
import { TextInsertion } from "./TextInsertion";

const useStyles = makeStyles({ root: { minHeight: "100vh" } });

const ITEMS: readonly HeroItem[] = [
  { icon: <Ribbon24Regular />, text: "Do more with Office" },
  { icon: <LockOpen24Regular />, text: "Open what was closed" },
  { icon: <DesignIdeas24Regular />, text: "Make it look well" },
];

/** The pane. */
export function App({ title }: { title: string }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Header logo="assets/icon-80.png" title={title} message="Welcome" />
      <HeroList message="What this add-in can do for you" items={ITEMS} />
      <TextInsertion />
    </div>
  );
}
