CREATE INDEX "identity_search_tokens" ON "identity" USING gin (("name_words" || array[
    case "trn_lookup_status" when 'FOUND' then '=FOUND' when 'PENDING' then '=PENDING' when 'NONE' then '=NONE' else '=FAILED' end,
    case "trn_match_level" when 'LOW' then '=LOW' when 'FIRM' then '=FIRM' when 'STRICT' then '=STRICT' end,
    case when "blocked_at" is null then '=NOT-BLOCKED' else '=BLOCKED' end])) WITH (fastupdate=false) WHERE "identity"."merged_into_id" is null;