// Run by mongosh beside mongo-1, whose localhost exception lets the first user be made. May be run again: what is
// there stays.
const { readFileSync } = require('node:fs');
const secret = (name) => readFileSync(`/run/secrets/${name}`, 'utf8').trim();
const admin = db.getSiblingDB('admin');

function signIn() {
  try {
    return admin.auth('admin', secret('mongo-admin-password')).ok === 1;
  } catch (notYet) {
    return false;
  }
}

if (!signIn()) {
  try {
    rs.initiate({
      _id: 'session-iv',
      members: [
        // The first is preferred, so that its localhost exception meets a primary.
        { _id: 0, host: 'mongo-1:27017', priority: 2 },
        { _id: 1, host: 'mongo-2:27017' },
        { _id: 2, host: 'mongo-3:27017' },
      ],
    });
  } catch (failure) {
    if (failure.codeName !== 'AlreadyInitialized') throw failure;
  }
  while (!db.hello().isWritablePrimary) sleep(500);
  admin.createUser({ user: 'admin', pwd: secret('mongo-admin-password'), roles: ['root'] });
  if (!signIn()) throw new Error('the new user cannot sign in');
}

const store = db.getSiblingDB('session-iv');
if (store.getUser('session-iv') === null) {
  store.createUser({
    user: 'session-iv',
    pwd: secret('mongo-password'),
    roles: [{ role: 'readWrite', db: 'session-iv' }],
  });
}
print('the replica set and its users are there');
