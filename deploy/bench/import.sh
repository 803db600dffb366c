#!/usr/bin/env bash
# Import of N firms through the API beside a plain COPY of the same rows into the same table, in one run.
# Usage: deploy/bench/import.sh [rows] — needs a running `./sisong up`, psql, curl and jq.
set -euo pipefail
cd "$(dirname "$0")/../.."
rows=${1:-10029}
home=${SISONG_HOME:-.sisong}
status=$(./sisong status --json)
gateway=$(jq -r .gateway <<<"$status")
secret=$(jq -r .client.secret <<<"$status")
export PGPASSWORD=$(sed -n 's/^db.enterprise=//p' "$home/secrets.properties")
psql=(psql -X -q -h 127.0.0.1 -p "${SISONG_PORT_POSTGRES:-5436}" -U enterprise enterprise)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

java deploy/bench/Firms.java "$rows" >"$folder/firms.csv"
token=$(curl -fsS "$gateway/auth/realms/sisong/protocol/openid-connect/token" -d grant_type=client_credentials \
  -d client_id=demo-system -d "client_secret=$secret" | jq -r .access_token)
start=$(date +%s.%N)
job=$(curl -fsS -D - -o /dev/null -H "Authorization: Bearer $token" -H 'Content-Type: text/csv' \
  -H "Idempotency-Key: $(cat /proc/sys/kernel/random/uuid)" --data-binary @"$folder/firms.csv" \
  "$gateway/api/enterprise/v1/enterprises/_import" | sed -n 's/\r$//; s/^[Ll]ocation: //p')
while :; do
  answer=$(curl -fsS -H "Authorization: Bearer $token" "$gateway$job")
  [[ $(jq -r .state <<<"$answer") == RUNNING || $(jq -r .state <<<"$answer") == QUEUED ]] || break
  sleep 0.05
done
api=$(echo "$(date +%s.%N) - $start" | bc)
jq -c '{state, counts}' <<<"$answer"

"${psql[@]}" -c "create schema bench" -c "create table bench.enterprise (like public.enterprise including all)"
"${psql[@]}" -c "\copy (select * from public.enterprise where credit_code like '91341200MA%' order by id) to '$folder/rows'"
start=$(date +%s.%N)
"${psql[@]}" -c "\copy bench.enterprise from '$folder/rows'"
copy=$(echo "$(date +%s.%N) - $start" | bc)
"${psql[@]}" -c "drop schema bench cascade" 2>/dev/null
printf 'API %.2f s, COPY %.2f s, ratio %.1f\n' "$api" "$copy" "$(echo "$api / $copy" | bc -l)"
