import { MonthCard } from "./month-card";
import { YearCard } from "./year-card";

/** The bills of this month and year, for those who may see them. */
export const BillCards = () => (
  <>
    <MonthCard />
    <YearCard />
  </>
);
