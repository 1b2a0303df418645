import { probeLane } from './lane.js';

probeLane(3);
