import { SimpleGrid, Text } from '@mantine/core';
import { type BalancePosition, type Curve, curvesOf, decimal, heights, positionWords } from './balance.js';
import classes from './balance-chart.module.css';

interface BalanceChartProps {
  positions: readonly BalancePosition[];
  chosen: number;
}

/** Two rows of bars over the positions of the slider. The table beside it says the same in words: hidden from readers. */
export function BalanceChart({ positions, chosen }: BalanceChartProps) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg" mb="md" aria-hidden="true">
      {curvesOf(positions).map((curve) => (
        <Bars key={curve.label} curve={curve} positions={positions} chosen={chosen} />
      ))}
    </SimpleGrid>
  );
}

function Bars({ curve, positions, chosen }: BalanceChartProps & { curve: Curve }) {
  const shares = heights(curve.values);
  return (
    <div>
      <Text size="sm" fw={600}>
        {curve.label} ({curve.unit})
      </Text>
      <div className={classes.bars}>
        {positions.map(({ waiting }, i) => (
          <div key={waiting} className={classes.column}>
            <span className={classes.value}>{decimal(curve.values[i])}</span>
            <span
              className={waiting === chosen ? classes.chosen : classes.bar}
              style={{ height: `${Math.round((shares[i] ?? 0) * 100)}%` }}
            />
            <span className={classes.label} title={positionWords(waiting)}>
              {waiting}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
