const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible", "@external", "@requires"])\n`;

/** What the gateway needs of organisations, as small as it can be. */
export const organisationsSdl = `${link}
scalar OdsCode
type Query {
  embed: Embed
  trust(odsCode: OdsCode!): Trust
  service(id: ID!): Service
  integratedCareBoard(odsCode: OdsCode!): IntegratedCareBoard
  whoAmI: String
  viewerGrants(issuer: String!, subject: String!): [Grant!]! @inaccessible
  embedKeyInForce(key: String!): EmbedKeyInForce @inaccessible
}
type Mutation { admitSubmission(input: AdmitSubmissionInput!): Admission! @inaccessible }
type Embed { testMode: Boolean! trust: Trust! }
type Trust @key(fields: "odsCode") { odsCode: OdsCode! name: String! synthetic: Boolean! signposts: [Signpost!]! parent: Trust services(first: Int!): [Service!]! heard: Int @external verdict: String! @requires(fields: "heard") }
type Signpost { title: String! description: String telephone: String url: String }
type Service @key(fields: "id") { id: ID! name: String! trust: Trust! }
type IntegratedCareBoard { odsCode: OdsCode! name: String! trusts(first: Int!): [Trust!]! }
type Grant @inaccessible { role: String! organisation: String! services: [ID!] trusts: [String!] }
type EmbedKeyInForce @inaccessible { key: String! trust: String! origins: [String!]! widgets: [String!]! testMode: Boolean! }
input AdmitSubmissionInput @inaccessible { embedKey: String! trust: OdsCode idempotencyKeyHash: String! addressHash: String! challengeSolution: String }
type Admission @inaccessible { outcome: String! challenge: String retryAfterSeconds: Int }
`;

/** What the gateway needs of experience, as small as it can be. */
export const experienceSdl = `${link}
scalar LocalDate
scalar OdsCode
type Query { feedbackOutcome(code: String!): FeedbackOutcome caseProgress(code: String!): CaseProgress interestProgress(code: String!): InterestProgress storyOutcome(code: String!): StoryOutcome feedback(trust: OdsCode!, first: Int!): [Feedback!]! }
type Mutation { submitFeedback(input: SubmitFeedbackInput!): SubmitFeedbackResult! raiseCase(input: RaiseCaseInput!): RaiseCaseResult! addToFeedback(input: AddToFeedbackInput!): AddToFeedbackResult! echo(text: String!): String! }
type Trust @key(fields: "odsCode") { odsCode: OdsCode! actions(first: Int!, after: String, service: ID): ActionConnection heard: Int questionnaire(service: ID, language: String): LiveQuestionnaire listeningHours(language: String): ListeningHours }
type ListeningHours { sentence: String! }
type LiveQuestionnaire { id: ID! questions: [LiveQuestion!]! privacyNotice: String privacyNoticeLanguage: String }
type LiveQuestion { id: ID! kind: String! language: String! text: String! hint: String options: [LiveOption!]! askIf: AskIf picture: String audio: String signLanguageVideo: String }
type LiveOption { code: String! text: String! picture: String }
type AskIf { question: ID anyOf: [String!]! }
type ActionConnection { nodes: [Action!]! }
type Action { id: ID! said: String! did: String! label: String! publishedOn: LocalDate synthetic: Boolean! service: Service }
type Service @key(fields: "id", resolvable: false) { id: ID! }
type Feedback { id: ID! comment: String trust: Trust! }
input SubmitFeedbackInput { idempotencyKey: String! service: ID rating: String! comment: String mayPublish: Boolean! replyWanted: Boolean replyLanguage: String replyFormat: String respondentType: String collectionMode: String questionnaire: ID answers: [QuestionAnswerInput!] language: String website: String }
input QuestionAnswerInput { question: ID! options: [String!] text: String }
input RaiseCaseInput { idempotencyKey: String! kind: String! service: ID words: String! happenedOn: LocalDate behalf: CaseBehalfInput reply: CaseReplyInput! website: String }
input CaseBehalfInput { name: String! relationship: String! right: String! }
input CaseReplyInput { channel: String! name: String email: String telephone: String address: String language: String needs: String }
union RaiseCaseResult = CaseReceipt | ValidationProblem
type CaseReceipt { reference: String! code: String! kind: String! acknowledgeBy: LocalDate respondBy: LocalDate testMode: Boolean! }
union SubmitFeedbackResult = FeedbackReceipt | ValidationProblem
type FeedbackReceipt { code: String! receivedOn: LocalDate! testMode: Boolean! }
type ValidationProblem { problems: [FieldProblem!]! }
type FieldProblem { path: String! code: String! message: String! }
type CaseProgress { reference: String! kind: String! receivedOn: LocalDate! stage: String! acknowledgeBy: LocalDate acknowledgedOn: LocalDate respondBy: LocalDate closedOn: LocalDate outcome: String trust: Trust! }
type StoryOutcome { receivedOn: LocalDate! stage: String! message: String mayWithdraw: Boolean! trust: Trust! story: ToldStory }
type ToldStory { responses: [ToldResponse!]! }
type ToldResponse { text: String! from: String! publishedOn: LocalDate! }
type InterestProgress { receivedOn: LocalDate! state: String! trust: Trust! }
type FeedbackOutcome { receivedOn: LocalDate! stage: String! trust: Trust! actions: [Action!]! replies: [OutcomeReply!]! mayAdd: Boolean! additions: [OutcomeAddition!]! complaintInvitation: ComplaintInvitation praisePassedOn: LocalDate }
type OutcomeReply { text: String! language: String sentOn: LocalDate! from: String! }
type OutcomeAddition { addedOn: LocalDate! }
type ComplaintInvitation { text: String invitedOn: LocalDate! }
input AddToFeedbackInput { idempotencyKey: String! code: String! text: String! }
union AddToFeedbackResult = FeedbackAdded | ValidationProblem
type FeedbackAdded { addedOn: LocalDate! }
`;
