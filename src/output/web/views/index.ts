// The views, in the order of the menu. The overview is written by the program itself.
import { t } from '../text';
import { coalitions } from './coalitions';
import { cover } from './cover';
import { doubts } from './doubts';
import { duplicates } from './duplicates';
import { matrix } from './matrix';
import { measures } from './measures';
import { network } from './network';
import { overlaps } from './overlaps';
import { partners } from './partners';
import type { View } from './view';

const overview: View = { id: 'overview', name: () => t('overview'), filtered: () => t('overviewUnfiltered'), render: () => undefined };

export const views: View[] = [
  overview,
  network,
  matrix,
  partners,
  measures,
  duplicates,
  coalitions,
  overlaps,
  cover,
  doubts,
];
