import { createMemoryStore } from '../../data/store/memoryStore.ts';
import { openStore } from '../../data/store/openStore.ts';
import { describeStoreContract } from './contract.ts';
import { fewRecords } from './sample.ts';
import { removeTempFolders, tempFolder } from './tempFolder.ts';
import { unsyncedDisk } from './unsyncedDisk.ts';

removeTempFolders();
describeStoreContract('in memory', async () => createMemoryStore(fewRecords));
describeStoreContract('on disk', () => openStore({ folder: tempFolder(), reference: fewRecords, disk: unsyncedDisk }));
