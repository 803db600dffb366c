#!/usr/bin/env bash
# The table of an issue's states as the running system serves it: for every issue in sight of each demo account, what
# GET /issues/{id}/transitions allows; every other target must be refused with a reason.
# Usage: deploy/bench/states.sh — needs a running `./sisong up` with its demo data, curl and jq.
set -euo pipefail
cd "$(dirname "$0")/../.."
source deploy/bench/people.sh
folder=$(mktemp -d)
trap 'unlock; rm -rf "$folder"' EXIT

for user in member dispatcher handler handler2 reviewer supervisor; do
  bearer=$(token "$user")
  get() { curl -fsS -H "Authorization: Bearer $bearer" "$api$1"; }
  get '/issues?limit=200' | jq -r '.items[] | [.id, .state] | @tsv' | while IFS=$'\t' read -r id state; do
    get "/issues/$id/transitions" | jq -c --arg user "${user%2}" --arg state "$state" \
      '{$state, $user, allowed: [.allowed[] | "\(.to) \(.label)"], refused: [.refused[] | (.reason != "")]}'
  done
done >"$folder/seen"

echo '| state | allowed (by whom) |'
echo '|---|---|'
jq -rs 'group_by(.state)[] | [
    .[0].state,
    ([.[] | .user as $user | .allowed[] | {step: ., $user}] | group_by(.step) | map("\(.[0].step) (\(map(.user) | unique | join("/")))") | join("; ") | if . == "" then "—" else . end)
  ] | "| " + join(" | ") + " |"' "$folder/seen"
jq -rs '[.[].refused[]] | "\(length) refusals, \(map(select(.)) | length) of them with a reason"' "$folder/seen"
