// The Azure Bot resource of the assistant, and its Teams channel: deploy/teams.md says how to use it.
// It holds no secret: the client secret goes from the app registration to the assistant alone.
targetScope = 'resourceGroup'

@description('Name of the bot resource; unique in Azure.')
@minLength(2)
@maxLength(42)
param botName string

@description('What people see as the name of the bot.')
@maxLength(42)
param displayName string = 'Assistant Sygefor'

@description('Where the assistant takes messages: PUBLIC_URL, then /api/messages. Has to be https://.')
param endpoint string

@description('Application (client) id: of the app registration, or of the managed identity. It is TEAMS_APP_ID.')
param appId string

@description('As TEAMS_APP_TYPE. New bots of several tenants are not made any more.')
@allowed([
  'SingleTenant'
  'UserAssignedMSI'
])
param appType string = 'SingleTenant'

@description('Tenant of the app registration. It comes first in TEAMS_TENANT_IDS.')
param tenantId string = tenant().tenantId

@description('Resource id of the managed identity; needed with UserAssignedMSI only.')
param identityResourceId string = ''

@description('F0 is free, S1 is not; messages of Teams, a standard channel, cost nothing in either.')
@allowed([
  'F0'
  'S1'
])
param sku string = 'F0'

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: botName
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: sku
  }
  properties: {
    displayName: displayName
    description: 'Trouve ce qui bloque un accès à Sygefor et dit quoi faire.'
    endpoint: endpoint
    msaAppId: appId
    msaAppType: appType
    msaAppTenantId: tenantId
    msaAppMSIResourceId: appType == 'UserAssignedMSI' ? identityResourceId : null
    schemaTransformationVersion: '1.3'
    isStreamingSupported: false
    publicNetworkAccess: 'Enabled'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      acceptedTerms: true
      enableCalling: false
      deploymentEnvironment: 'CommercialDeployment'
    }
  }
}

output botId string = bot.id
output teamsAppId string = appId
