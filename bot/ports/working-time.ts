/** When support works: its hours on the days of the week, but for public holidays and days on which it is closed. */
export interface WorkingTime {
  isWorkingTime(at: Date): boolean;
  /** The instant by which so many hours of work have gone by since `from`. */
  addHours(from: Date, hours: number): Date;
  /** Hours of work in between; 0 when `to` is not later. */
  hoursBetween(from: Date, to: Date): number;
  /** The day (`2026-11-30`) whose work has begun and has not ended, a break for lunch included. */
  findWorkday(at: Date): string | undefined;
  /** When the work of the next working day begins, later than `after`. */
  nextBeginning(after: Date): Date;
  /** When the work of this day (`2026-11-30`) ends; of a day without any, that of the next one that has. */
  endOfWork(day: string): Date;
}
