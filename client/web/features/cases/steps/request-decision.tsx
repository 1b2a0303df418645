import { Navigate } from '@tanstack/react-router';
import type { StepProps } from '../step-case.js';

/** A request is decided where the family is given its assistant: all three answers stand there together. */
export const RequestDecisionStep = ({ family }: StepProps) => (
  <Navigate to="/rodziny/$familyId/przydzial" params={{ familyId: family.id }} replace />
);
