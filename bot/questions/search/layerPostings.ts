import type { Postings, SearchLayer } from './layer.ts';

export interface LayerPostings extends Postings, Pick<SearchLayer, 'strong' | 'except'> {}
