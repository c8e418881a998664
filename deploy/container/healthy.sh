#!/bin/bash
# Whether the server in this container is ready: exit code 0 when GET /health/ready answers 200. Needs bash alone.
set -euo pipefail
path=/health/ready
port=${SESSION_IV_PORT:-8080}
exec 3<> "/dev/tcp/127.0.0.1/$port"
printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$path" >&3
IFS=' ' read -r -t 2 _ status _ <&3
[ "$status" = 200 ]
