#!/bin/bash
# Makes what compose.yaml needs and nobody else may have: passwords, MongoDB's key file, the cluster's certificates.
# usage: prepare.sh PUBLIC-URL, as in prepare.sh https://meeting.example
# What is there already stays. SESSION_IV says how the program is run here; by default in the image.
set -euo pipefail
umask 077
cd "$(dirname "$0")"
url=${1:?give the public address, such as https://meeting.example}
image=session-iv:0.1.0
mkdir -p secrets secrets/tls

session_iv() {
  if [ -n "${SESSION_IV:-}" ]; then
    $SESSION_IV "$@"
  else
    docker run --rm --user "$(id -u):$(id -g)" --volume "$PWD/secrets:$PWD/secrets" --workdir "$PWD" "$image" "$@"
  fi
}

random() {
  openssl rand -hex "$1"
}

[ -e secrets/mongo-key ] || openssl rand -base64 512 | tr -d '\n' > secrets/mongo-key
[ -e secrets/mongo-admin-password ] || random 24 > secrets/mongo-admin-password
[ -e secrets/mongo-password ] || random 24 > secrets/mongo-password

for number in 1 2 3; do
  # The addresses that compose.yaml gives to the nodes.
  [ -e "secrets/authority/nodes/node-$number" ] ||
    session_iv cluster-ca secrets/authority --node "node-$number" --address "172.28.5.1$number"
done

user=10001:10001
if [ "$(id -u)" = 0 ]; then
  # The nodes' own folders alone: the authority's key stays yours.
  chown -R "$user" secrets/authority/nodes
  chmod 0711 secrets secrets/authority
else
  user=$(id -u):$(id -g)
fi

hosts=mongo-1:27017,mongo-2:27017,mongo-3:27017
cat > .env <<END
SESSION_IV_USER=$user
SESSION_IV_PUBLIC_URL=$url
SESSION_IV_STORE=mongodb://session-iv:$(cat secrets/mongo-password)@$hosts/session-iv?replicaSet=session-iv&authSource=session-iv
END

[ -e secrets/tls/fullchain.pem ] ||
  echo "Put the certificate for $url into secrets/tls: fullchain.pem and privkey.pem."
echo "Then: docker compose up -d"
