import { testHalf } from './hold-seeds.ts';

testHalf(0);
