// What the generator (generator/Search) writes and the search page reads. A change here is a change there.

/** The fields of an entry in the index, in their order, and the weight that the index was built with. */
export const fields = [
  { name: 'title', boost: 2 },
  { name: 'question', boost: 1 },
  { name: 'answer', boost: 1 },
  { name: 'meta', boost: 0.5 },
] as const;

/** The name of a field: the title; the question; the answer and all other text; product, topic and causes. */
export type FieldName = (typeof fields)[number]['name'];

/** The logical names of the files; pages know the published addresses. */
export const files = {
  /** The index in the format of lunr 2.3.9, pipeline empty. */
  index: 'search/index.json',
  /** {@link DocumentsFile} */
  documents: 'search/documents.json',
  /** {@link TablesFile} */
  tables: 'search/tables.json',
} as const;

/** An entry as a result shows it: id (the ref of the index), title, index into `products`, index into `topics`, beginning of the answer. */
export type DocumentRow = readonly [id: string, title: string, product: number, topic: number, excerpt: string];

/** `search/documents.json`: what results show, in the order of the index. */
export interface DocumentsFile {
  /** Product names in the order of the site. */
  readonly products: readonly string[];
  /** Topic names, product by product; two products may have topics of the same name. */
  readonly topics: readonly string[];
  readonly documents: readonly DocumentRow[];
}

/** `search/tables.json`: what a query needs to be read like the index. */
export interface TablesFile {
  /** Traditional characters and their simplified form; only those whose simplified form occurs in the index. */
  readonly simplified: Readonly<Record<string, string>>;
}
