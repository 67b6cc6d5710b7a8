import { pageEnd } from '../list-page.js';

const count = '{ value hiddenBecause }';

const figures = `
  friendsAndFamilyTestOfQuarter(quarter: $quarter) { responses ${count} percentPositive ${count} percentNegative ${count} }
  complaintFigures(quarter: $quarter) {
    concerns ${count} complaints ${count} compliments ${count} comments ${count}
    percentAcknowledgedOnTime ${count} percentAnsweredOnTime ${count}
  }`;

/** The figures of a board and of each of its trusts. */
export const boardFiguresDocument = `query WorkspaceBoardFigures($board: OdsCode!, $quarter: Quarter!, $after: String) {
  integratedCareBoard(odsCode: $board) {
    name ${figures}
    trusts(first: 25, after: $after) {
      nodes { odsCode name ${figures} openOpportunityCount committeeCount }
      ${pageEnd}
    }
  }
}`;

/** The figures of one trust, and of the board that it belongs to. */
export const trustFiguresDocument = `query WorkspaceTrustFigures($trust: OdsCode!, $quarter: Quarter!) {
  trust(odsCode: $trust) {
    odsCode name ${figures} openOpportunityCount committeeCount
    integratedCareBoard { odsCode name ${figures} }
  }
}`;

/** What the sources say about each theme. */
export const triangulationDocument = `query WorkspaceTriangulation($scope: TriangulationScope!, $id: ID!, $quarter: Quarter!) {
  triangulation(scope: $scope, id: $id, quarter: $quarter, first: 50) {
    nodes {
      themeCode theme { name } agreement agreementSentence
      experience { comments ${count} signal sentence }
      complaints { cases ${count} signal sentence }
      involvement { statements ${count} signal sentence }
      safety { measures signal sentence }
    }
  }
}`;

/** Whom a trust, or one of its services, heard from. */
export const heardDocument = `query WorkspaceWhoWeHeardFrom($trust: OdsCode!, $from: LocalDate!, $to: LocalDate!, $service: ID) {
  trust(odsCode: $trust) {
    whoWeHeardFrom(from: $from, to: $to, service: $service) {
      responses peopleServed
      byRespondentType { respondentType responses }
      byCollectionMode { collectionMode responses }
      byAssistance { assistedBy responses }
      byLanguage { language responses }
    }
  }
}`;
