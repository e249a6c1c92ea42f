import { about, type Scenario } from '../scenario.js';

export const PLANNING: Scenario[] = [
  ...about(
    'autorisation',
    {
      subjects: ['Permis pour une véranda', 'Projet de véranda'],
      told: [
        'Nous projetons une véranda de 18 m² à l’arrière de notre maison, {adresse}. Faut-il un permis de construire ou une déclaration préalable suffit-elle ?',
      ],
      answers: [
        'Une déclaration préalable suffit pour cette surface. Vous pouvez déposer le dossier en ligne ; le délai d’instruction est d’un mois, et je peux relire vos plans avant le dépôt si vous le souhaitez.',
      ],
      question: {
        asked:
          'Pouvez-vous nous préciser la surface actuelle de la maison ? Au-delà d’un certain seuil, le recours à un architecte devient obligatoire.',
        replied: 'La maison fait 112 m² d’après l’acte de vente, garage non compris.',
      },
      outcome: 'Réponse donnée.',
      enclosed: 'plan-veranda.pdf',
    },
    {
      subjects: ['Où en est mon dossier ?', 'Déclaration préalable : clôture'],
      told: [
        'J’ai déposé une déclaration préalable pour une clôture il y a cinq semaines, {adresse}. Le délai d’un mois est passé : ai-je l’accord ?\n\nL’artisan attend ma réponse pour commander les matériaux.',
      ],
      noted: '{qui} demande l’avancement de sa déclaration préalable pour une clôture, {adresse}.',
      answers: [
        'Votre dossier était complet le jour de son dépôt et le délai est passé : vous pouvez commencer. Nous vous envoyons le certificat qui l’atteste. Pensez à afficher le panneau sur le terrain.',
      ],
      question: {
        asked:
          'Pouvez-vous nous rappeler le numéro de votre dossier (il commence par DP) ou la référence de la parcelle ?',
        replied: 'Le numéro est DP 26 00147, parcelle AB 212.',
      },
      outcome: 'Certificat envoyé.',
      times: 3,
    },
    {
      subjects: ['Panneaux solaires sur ma toiture'],
      told: [
        'Peut-on poser des panneaux solaires en toiture {rue}, à moins de 500 mètres de l’église ? Un démarcheur m’assure que oui, sans aucune formalité. Je préfère vous poser la question avant de signer.',
      ],
      answers: [
        'Votre maison est aux abords d’un monument historique : une déclaration préalable est nécessaire et l’architecte des bâtiments de France donne son avis. Ne signez rien avant la réponse.',
      ],
      note: 'Avis de l’architecte des bâtiments de France demandé à titre de conseil.',
      outcome: 'Réponse donnée.',
      thirdParty: 'Avis de l’architecte des bâtiments de France',
    },
  ),
  ...about(
    'renseignement-urbanisme',
    {
      subjects: ['Terrain constructible ?', 'Règlement du PLU'],
      told: [
        'Je voudrais savoir si la parcelle que je compte acheter, {rue}, est constructible, et à quelle distance de la limite on peut bâtir.',
      ],
      noted: '{qui} demande quelles règles s’appliquent à une parcelle {rue}.',
      answers: [
        'La parcelle est en zone constructible, à trois mètres au moins des limites. Demandez un certificat d’urbanisme avant d’acheter : il est gratuit et vous garantit les règles pendant dix-huit mois.',
      ],
      outcome: 'Renseignement donné.',
    },
    {
      subjects: ['Travaux du voisin', 'Mur sans autorisation'],
      told: [
        'Mon voisin monte un mur d’au moins 2,50 m entre nos jardins, {adresse}, sans panneau d’autorisation. Est-ce régulier ? Qui peut venir vérifier ?',
      ],
      answers: [
        'Nous sommes passés voir : le mur dépasse la hauteur autorisée et aucun dossier n’a été déposé. Un courrier demande à votre voisin de régulariser dans le mois.',
      ],
      outcome: 'Visite faite, régularisation demandée.',
      enclosed: 'photo',
    },
  ),
  ...about(
    'logement-indigne',
    {
      subjects: ['Moisissures dans mon logement', 'Logement insalubre'],
      told: [
        'Mon appartement est couvert de moisissures et mon fils est asthmatique. Le propriétaire ne répond plus depuis l’été. Je vous demande de faire constater l’état du logement, {adresse}.\n\nVous trouverez une photo en pièce jointe. J’ai aussi un certificat du médecin.',
      ],
      noted: '{qui} demande une visite de salubrité, {adresse} : moisissures, enfant asthmatique.',
      answers: [
        'Une visite de votre logement est fixée au {date:9} à 10 h avec l’inspecteur de salubrité. Vous recevrez son rapport ; s’il confirme les désordres, le propriétaire sera mis en demeure.',
      ],
      note: 'Visite commune avec l’agence régionale de santé à caler.',
      outcome: 'Visite de salubrité fixée.',
      thirdParty: 'Rapport de l’inspecteur de salubrité',
      enclosed: 'photo',
    },
    {
      subjects: ['Balcon qui menace de tomber'],
      told: [
        'Des morceaux du balcon du deuxième étage sont tombés sur le trottoir au {lieu}. Il y a un commerce juste en dessous.',
      ],
      answers: [
        'Le trottoir a été protégé par des barrières et le syndic mis en demeure de purger la façade sous huit jours.',
      ],
      outcome: 'Barrières posées, syndic mis en demeure.',
      located: true,
      times: 1,
    },
  ),
];
