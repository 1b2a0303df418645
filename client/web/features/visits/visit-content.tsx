import { needsDetail, type CorrectVisitSchema } from '@asysta/schema/visits/inputs';
import {
  SUPPORT_KINDS,
  VISIT_PLACES,
  SUPPORT_KIND_WORDS,
  VISIT_KIND_WORDS,
  VISIT_PLACE_WORDS,
} from '@asysta/schema/visits/codes';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWatch, type FieldValues, type UseFormReturn } from 'react-hook-form';
import type { InferInput, InferOutput } from 'valibot';
import { LinkButton } from '../../components/button.js';
import { ChipChoice, ChipChoices } from '../../components/chips/chips.js';
import { Callout } from '../../components/feedback/callout.js';
import { Fieldset } from '../../components/forms/fieldset.js';
import { TextArea, TextField } from '../../components/forms/text-field.js';
import { Stack } from '../../components/layout/card.js';
import { capitalize } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { Bound } from '../../frame/forms/mutation-form.js';
import { useViewer } from '../../frame/viewer.js';
import { DayChoice } from '../../components/chips/day-choice.js';
import { MinutesChoice } from '../../components/chips/minutes-choice.js';

type Content = Omit<InferInput<typeof CorrectVisitSchema>, 'visitId'>;
type ContentForm = UseFormReturn<Content, unknown, InferOutput<typeof CorrectVisitSchema>>;

/** What is written of any visit, before anybody has written. */
export const blankContent = (today: string) => ({
  visitedOn: today,
  startsAt: null,
  durationMinutes: null,
  place: null,
  placeDetail: null,
  supportKinds: [],
  familyMemberIds: [],
  matter: '',
  agreements: '',
  nextVisitOn: null,
});

// The three forms of visits share these fields; React Hook Form has no type for „a form that has at least …”.
const contentOf = <Values extends FieldValues, Output>(form: UseFormReturn<Values, unknown, Output>): ContentForm =>
  form as unknown as ContentForm;

/** The way back from a form to the visits of the family. */
export const VisitsCrumb = ({ familyId }: { familyId: string }) => {
  const t = useText();
  return (
    <Link to="/rodziny/$familyId/wizyty" params={{ familyId }}>
      {t('visits:title')}
    </Link>
  );
};

/** In the place of the form: why a visit cannot be written here and now, and the way that leads on. */
export const CannotRecord = ({ familyId, reason, way }: { familyId: string; reason: string; way?: ReactNode }) => {
  const t = useText();
  return (
    <Stack>
      <Callout kind="warning" title={t('visits:cannot.title')}>
        {reason}
      </Callout>
      <div>
        {way ?? (
          <LinkButton to="/rodziny/$familyId" params={{ familyId }}>
            {t('visits:cannot.toFamily')}
          </LinkButton>
        )}
      </div>
    </Stack>
  );
};

/** Day, length and place of a visit. */
export const WhenAndWhere = <Values extends FieldValues, Output>(props: { form: UseFormReturn<Values, unknown, Output> }) => {
  const t = useText();
  const { today } = useViewer();
  const form = contentOf(props.form);
  const place = useWatch({ control: form.control, name: 'place' });
  return (
    <Fieldset legend={t('visits:form.when')}>
      <Bound form={form} name="visitedOn">
        {(field) => (
          <DayChoice
            {...field}
            label={t('visits:form.visitedOn')}
            countedFrom={today}
            likely={[
              { label: t('visits:form.today'), days: 0 },
              { label: t('visits:form.yesterday'), days: -1 },
            ]}
            otherLabel={t('visits:form.otherDay')}
            fieldLabel={t('visits:form.whichDay')}
            latest={0}
          />
        )}
      </Bound>
      <Bound form={form} name="durationMinutes">
        {(field) => <MinutesChoice {...field} label={t('visits:form.duration')} />}
      </Bound>
      <Bound form={form} name="place">
        {(field) => (
          <ChipChoice
            {...field}
            label={t('visits:form.place')}
            why={t('visits:form.placeWhy')}
            options={VISIT_PLACES.map((value) => ({ value, label: capitalize(VISIT_PLACE_WORDS[value]) }))}
          />
        )}
      </Bound>
      {place && place !== 'HOME' && (
        <Bound form={form} name="placeDetail">
          {(field) => (
            <TextField
              {...field}
              label={t('visits:form.placeDetail')}
              hint={t('visits:form.placeDetailHint')}
              isOptional={!needsDetail(place)}
            />
          )}
        </Bound>
      )}
      <Bound form={form} name="startsAt">
        {(field) => (
          <TextField
            {...field}
            onChange={(text) => field.onChange(text === '' ? null : text)}
            label={t('visits:form.startsAt')}
            hint={t('visits:form.startsAtHint')}
            isOptional
            isShort
            maxLength={5}
          />
        )}
      </Bound>
    </Fieldset>
  );
};

interface VisitedPerson {
  readonly id: string;
  readonly givenName: string;
  readonly surname: string;
}

/** The persons a visit may have been with. */
interface VisitedFamily {
  readonly surname: string;
  readonly members: readonly VisitedPerson[];
  readonly formerMembers: readonly (VisitedPerson & { readonly leftOn?: string | null })[];
}

// The first visit has a screen of its own.
const KINDS = ['REGULAR', 'ACCOMPANYING', 'INTERVENTION'] as const;

/** What kind of meeting it was, of those after the first. */
export const KindField = <Values extends FieldValues, Output>(props: { form: UseFormReturn<Values, unknown, Output> }) => {
  const t = useText();
  const form = props.form as unknown as UseFormReturn<{ kind: (typeof KINDS)[number] }>;
  return (
    <Bound form={form} name="kind">
      {(field) => (
        <ChipChoice
          {...field}
          label={t('visits:form.kind')}
          options={KINDS.map((value) => ({ value, label: capitalize(VISIT_KIND_WORDS[value]) }))}
        />
      )}
    </Bound>
  );
};

/** Who took part, how the assistant supported them, what it was about and what was agreed. */
export const WhatHappened = <Values extends FieldValues, Output>(props: {
  form: UseFormReturn<Values, unknown, Output>;
  family: VisitedFamily;
}) => {
  const t = useText();
  const form = contentOf(props.form);
  const { members, formerMembers, surname } = props.family;
  const visitedOn = useWatch({ control: form.control, name: 'visitedOn' });
  const persons = [...members, ...formerMembers.filter(({ leftOn }) => leftOn && visitedOn && visitedOn <= leftOn)];
  return (
    <>
      <Bound form={form} name="familyMemberIds">
        {(field) => (
          <ChipChoices
            {...field}
            value={field.value?.filter((id) => id !== null)}
            label={t('visits:form.persons')}
            options={persons.map((person) => ({
              value: person.id,
              label: person.surname === surname ? person.givenName : `${person.givenName} ${person.surname}`,
            }))}
          />
        )}
      </Bound>
      <WhatWasDone form={props.form} />
    </>
  );
};

/** How the assistant supported the family, what it was about and what was agreed. */
export const WhatWasDone = <Values extends FieldValues, Output>(props: { form: UseFormReturn<Values, unknown, Output> }) => {
  const t = useText();
  const form = contentOf(props.form);
  return (
    <>
      <Bound form={form} name="supportKinds">
        {(field) => (
          <ChipChoices
            {...field}
            value={field.value?.filter((kind) => kind !== null)}
            label={t('visits:form.supportKinds')}
            why={t('visits:form.supportWhy')}
            options={SUPPORT_KINDS.map((value) => ({ value, label: capitalize(SUPPORT_KIND_WORDS[value]) }))}
          />
        )}
      </Bound>
      <Bound form={form} name="matter">
        {(field) => <TextArea {...field} label={t('visits:form.matter')} hint={t('visits:form.matterHint')} rows={3} />}
      </Bound>
      <Bound form={form} name="agreements">
        {(field) => (
          <TextArea {...field} label={t('visits:form.agreements')} hint={t('visits:form.agreementsHint')} rows={3} isOptional />
        )}
      </Bound>
    </>
  );
};

/** The day agreed for the next visit, counted from this one. */
export const NextVisit = <Values extends FieldValues, Output>(props: { form: UseFormReturn<Values, unknown, Output> }) => {
  const t = useText();
  const form = contentOf(props.form);
  const visitedOn = useWatch({ control: form.control, name: 'visitedOn' });
  return (
    <Bound form={form} name="nextVisitOn">
      {(field) => (
        <DayChoice
          {...field}
          value={field.value ?? null}
          label={t('visits:form.nextVisit')}
          noneLabel={t('visits:form.notYet')}
          countedFrom={visitedOn}
          likely={[
            { label: t('visits:form.inWeek'), days: 7 },
            { label: t('visits:form.inTwoWeeks'), days: 14 },
          ]}
          otherLabel={t('visits:form.pickDay')}
          fieldLabel={t('visits:form.nextVisitOn')}
          earliest={1}
        />
      )}
    </Bound>
  );
};
