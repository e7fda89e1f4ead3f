/** How a list is printed: for people, a JSON document per line, or for a spreadsheet. */
export type Format = 'table' | 'json' | 'csv';
