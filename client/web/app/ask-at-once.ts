import { askAtOnce } from '../frame/first-question.js';

// Imported before everything else: modules run in the order in which they are named.
askAtOnce();
