import { createMemoryStore } from '../../data/store/memoryStore.ts';
import { openStore } from '../../data/store/openStore.ts';
import { describeStoreContract } from './contract.ts';
import { describeFiguresContract } from './figuresContract.ts';
import { describePlanningContract } from './planningContract.ts';
import { fewRecords } from './sample.ts';
import { removeTempFolders, tempFolder } from './tempFolder.ts';
import { unsyncedDisk } from './unsyncedDisk.ts';

removeTempFolders();
describeStoreContract('in memory', async () => createMemoryStore(fewRecords));
describeStoreContract('on disk', () => openStore({ folder: tempFolder(), reference: fewRecords, disk: unsyncedDisk }));
describePlanningContract('in memory', async () => createMemoryStore(fewRecords));
describeFiguresContract('in memory', async () => createMemoryStore(fewRecords));
describePlanningContract('on disk', () =>
  openStore({ folder: tempFolder(), reference: fewRecords, disk: unsyncedDisk }),
);
describeFiguresContract('on disk', () =>
  openStore({ folder: tempFolder(), reference: fewRecords, disk: unsyncedDisk }),
);
