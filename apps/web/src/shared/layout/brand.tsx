import classes from './brand.module.css';

/** The name with its mark: two people and the stroke that joins them. */
export function Brand({ large = false }: { large?: boolean }) {
  const size = large ? 44 : 30;
  return (
    <span className={large ? classes.large : classes.brand}>
      <img src="/favicon.svg" width={size} height={size} alt="" />
      Trait d’union
    </span>
  );
}
