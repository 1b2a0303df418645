import { defineModule } from '../../platform/module/module.js';
import { INQUIRIES_PARTS } from './inquiries.parts.js';
import { InquiriesResolver } from './inquiries.resolver.js';
import { Inquiry } from './inquiry.entity.js';

/** Questions whether the centre knows somebody, answered without a word of the file. */
export const inquiries = defineModule({
  name: 'inquiries',
  entities: { centre: [Inquiry] },
  resolvers: [InquiriesResolver, ...INQUIRIES_PARTS],
  permissions: ['person:ask-about', 'family:read'],
  audit: ['PERSON_ASKED_ABOUT', 'INQUIRY_READ'],
});
