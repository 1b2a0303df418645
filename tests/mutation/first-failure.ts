import fc from 'fast-check';

// A mutant is noticed by the first example that fails; a search for the smallest one would be minutes spent on nothing.
fc.configureGlobal({ endOnFailure: true });
