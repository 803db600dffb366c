#!/usr/bin/env bash
# The first page of a list beside its last one, as the demo system reads them; the median of seven. Needs a running
# `./sisong up` filled by million.sql, psql, curl and jq. Usage: deploy/bench/last-page.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
export PGPASSWORD
PGPASSWORD=$(sed -n 's/^postgres.sisong_admin=//p' "${SISONG_HOME:-.sisong}/secrets.properties")
status=$(./sisong status --json)
of() { jq -r "$1" <<<"$status"; }
token=$(curl -fsS "$(of .gateway)/auth/realms/sisong/protocol/openid-connect/token" -d grant_type=client_credentials \
  -d client_id="$(of .client.id)" -d client_secret="$(of .client.secret)" | jq -r .access_token)
sql() { psql -X -q -A -t -h 127.0.0.1 -p "${SISONG_PORT_POSTGRES:-5436}" -U sisong_admin enterprise -c "$1"; }
page() { curl -fsS -G -H "Authorization: Bearer $token" "$(of .gateway)/api/enterprise/v1$1" --data-urlencode limit=50 "${@:2}"; }
median() { for _ in 1 2 3 4 5 6 7; do page "$@" -o /dev/null -w '%{time_total}\n'; done | sort -n | sed -n 4p; }

# A cursor is the hash of the filters and the last row's sort key: the hash is kept, the key is that of a row near the end.
near_the_end() {
  local cursor
  cursor=$(page "$1" | jq -r .page.nextCursor | tr '_-' '/+')
  while ((${#cursor} % 4)); do cursor+='='; done
  { base64 -d <<<"$cursor" | tr '\037' '\n' | head -1 | tr -d '\n'; printf '\037%s' "${@:2}"; } | base64 -w 0 | tr '/+' '_-' | tr -d '='
}

compare() {
  local cursor
  cursor=$(near_the_end "$@")
  printf '%-14s first %s s, last %s s (%s rows, next %s)\n' "$1" "$(median "$1")" "$(median "$1" --data-urlencode "cursor=$cursor")" \
    $(page "$1" --data-urlencode "cursor=$cursor" | jq -c '(.items | length), .page.nextCursor')
}

compare /enterprises "$(sql 'select id from enterprise order by id desc offset 40 limit 1')"
instant="to_char(created_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
compare /issues $(sql "select $instant || ' ' || id from issue order by created_at, id offset 40 limit 1")
compare /visits $(sql "select sort_on || ' ' || id from visit order by sort_on, id offset 40 limit 1")
