// Drawings kept in the browser as one goes, so that none is lost.
import { keptIn } from '../core/database.js';

const MOST = 20;

/** The newest first. */
export const { all: drafts, keep, forget } = keptIn('drafts', MOST);
