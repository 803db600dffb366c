#!/usr/bin/env bash
# Reads everything that enterprise-service offers to read, as several people, and shows the slowest statements with the
# plans that PostgreSQL used. Needs a running `./sisong up` filled by million.sql, psql, curl and jq.
# Usage: deploy/bench/plans.sh [milliseconds from which a statement is noted]
set -euo pipefail
cd "$(dirname "$0")/../.."
from=${1:-20}
source deploy/bench/people.sh
export PGPASSWORD=$(secret postgres.sisong_admin)
sql() { psql -X -q -A -t -h 127.0.0.1 -p "${SISONG_PORT_POSTGRES:-5436}" -U sisong_admin enterprise "$@"; }
folder=$(mktemp -d)

end() {
  sql -c "delete from firm_link where issued_by = 'bench'"
  sql -c "alter database enterprise reset all"
  unlock
  rm -rf "$folder"
}
trap end EXIT
sql -c "alter database enterprise set session_preload_libraries = 'auto_explain'" \
  -c "alter database enterprise set auto_explain.log_min_duration = $from" \
  -c "alter database enterprise set auto_explain.log_analyze = on" \
  -c "alter database enterprise set auto_explain.log_timing = off" \
  -c "select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = 'enterprise'" >/dev/null
sleep 2

row() { sql -c "select id from $1 $2 limit 1"; }
firm=$(row enterprise "where credit_code = '91341200MA00500007'")
issue=$(row issue "where state = 'HANDLING' order by created_at desc")
visit=$(row visit "where enterprise_id = '$firm'")
policy=$(row policy '')
# A firm's page without an account tells what is usual: of a rare category in a small area.
rare=$(row issue "where category = 'LICENCE' order by created_at desc")
sql -c "insert into firm_link (id, version, issue_id, kind, token_hash, issued_by, issued_at, expires_at) values
  (gen_random_uuid(), 0, '$rare', 'PROGRESS', encode(sha256('bench'), 'hex'), 'bench', now(), now() + interval '1 day')"
curl -fsS "$gateway/openapi.json" | jq -r '.paths | to_entries[] | select(.value.get) | .key' | grep '^/api/enterprise/' \
  | sed "s#/enterprises/{id}#/enterprises/$firm#; s#/issues/{id}#/issues/$issue#; s#/visits/{id}#/visits/$visit#; s#/policies/{id}#/policies/$policy#; s#^/api/enterprise/v1##" \
  | grep -v '[{}]\|_export\|_template' >"$folder/reads"
cat >>"$folder/reads" <<TEXT
/enterprises?q=科技
/enterprises?q=fys
/enterprises?q=91341200MA0050
/enterprises?mine=true
/enterprises?sizeClass=LARGE
/enterprises?limit=200
/visits?mine=true
/visits?from=2025-01-01&to=2025-03-31
/visits?state=DONE&limit=200
/issues?open=true
/issues?open=true&sort=dueAt
/issues?state=HANDLING
/issues?state=HANDLING&sort=dueAt
/issues?state=SUBMITTED
/issues?state=CLOSED&limit=200
/issues?mine=true
/issues?departmentId=jxj&open=true
/issues?category=LABOUR
/issues?q=招工
/issues?enterpriseId=$firm
/figures?from=2026-01-01&to=2026-06-30&asOf=2026-07-01
/figures?from=2023-01-01&to=2026-11-30
/figures/A3/rows?from=2026-01-01&to=2026-06-30
/figures/A5/rows?from=2026-01-01&to=2026-06-30
/issue-metrics?from=2026-01-01&to=2026-06-30
TEXT
sort -u -o "$folder/reads" "$folder/reads"
log=$home/log/postgres.log
start=$(wc -c <"$log")
for user in member dispatcher handler supervisor leader; do
  bearer=$(token "$user")
  while read -r path; do
    answer=$(curl -sS -o "$folder/answer" -w '%{http_code} %{time_total}' -H "Authorization: Bearer $bearer" -H 'Accept: application/json' "$api$path")
    printf '%s %s %s\n' "$answer" "$user" "$path"
    # the page after, by cursor
    next=$(jq -r '.page.nextCursor? // empty' "$folder/answer" 2>/dev/null || true)
    [[ -z $next ]] || curl -sS -o /dev/null -w "%{http_code} %{time_total} $user $path (next)\n" -G \
      -H "Authorization: Bearer $bearer" --data-urlencode "cursor=$next" "$api$path"
  done <"$folder/reads"
done >"$folder/times"
for try in 1 2 3; do
  curl -sS -o /dev/null -w "%{http_code} %{time_total} anyone /confirmations (rare category, $try)\n" "$api/confirmations/bench"
done >>"$folder/times"
sort -k2,2nr -o "$folder/times" "$folder/times"
head -25 "$folder/times"
echo
grep -c '^200' "$folder/times" | sed 's/$/ reads answered 200/'
grep -v '^200' "$folder/times" | awk '{print $1}' | sort | uniq -c
tail -c +"$start" "$log" >"$home/plans.log"
echo "statements from $from ms: $home/plans.log"
