export { draftFromFields, fieldsFromDraft } from '#shared/draftFields.ts'
